import { signal, type Signal } from '@preact/signals';
import { t } from '#utils/language/i18n.ts';
import { formatted, type CopyFormat } from './copy-formats.ts';

/** How long "Copied" stands on a button, in ms. */
const COPIED_MS = 2500;

export interface Copier {
  /** Key of the button that has just copied; '' if none has. */
  copied: Signal<string>;
  /** What happened, shown and read out. */
  notice: Signal<string>;
  /** @param key of the button */
  copy(key: string, format: CopyFormat, text: string, name: string): Promise<void>;
}

export function createCopier(): Copier {
  const copied = signal('');
  const notice = signal('');
  return {
    copied,
    notice,
    async copy(key, format, text, name) {
      try {
        await navigator.clipboard.writeText(formatted(format, text, name));
      } catch {
        notice.value = t('not_copied');
        return;
      }
      copied.value = key;
      notice.value = t('studio_copied');
      await new Promise((resolve) => setTimeout(resolve, COPIED_MS));
      if (copied.value !== key) return;
      copied.value = '';
      notice.value = '';
    },
  };
}
