import { useEffect } from 'preact/hooks';
import { addressesIn } from '#components/studio/addresses-in.ts';

/** Takes pictures and addresses of pictures that are pasted, unless they are pasted into a text field. */
export function usePaste(onSources: (sources: (File | string)[]) => void): void {
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'file') return;
      const files = [...(event.clipboardData?.files ?? [])];
      const addresses = addressesIn(event.clipboardData?.getData('text/plain') ?? '');
      if (files.length > 0) onSources(files);
      else if (addresses) onSources(addresses);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [onSources]);
}
