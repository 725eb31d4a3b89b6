import { useEffect } from 'preact/hooks';

/** Takes pictures that are pasted anywhere but into a field, and addresses of pictures. */
export function usePaste(onSources: (sources: (File | string)[]) => void): void {
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'file') return;
      const files = [...(event.clipboardData?.files ?? [])];
      const url = URL.parse(event.clipboardData?.getData('text/plain').trim() ?? '');
      if (files.length > 0) onSources(files);
      else if (url && /^https?:$/.test(url.protocol)) onSources([url.href]);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [onSources]);
}
