import { useComputed } from '@preact/signals';
import { t } from '#utils/language/i18n.ts';
import type { Copier } from './copier.ts';
import { COPY_FORMATS, type CopyFormat } from './copy-formats.ts';

export interface CopyButtonsProps {
  copier: Copier;
  /** Distinguishes these buttons from all others on the page. */
  id: string;
  text: string;
  /** The picture's. */
  name: string;
  /** What tells these buttons from all others for people: the picture and the model. */
  about: string;
}

export function CopyButtons(props: CopyButtonsProps) {
  return (
    <div class="copy">
      {COPY_FORMATS.map((format) => (
        <CopyButton key={format} format={format} {...props} />
      ))}
    </div>
  );
}

function CopyButton({ copier, id, text, name, about, format }: CopyButtonsProps & { format: CopyFormat }) {
  const key = `${id} ${format}`;
  const copied = useComputed(() => copier.copied.value === key);
  const label = t(`studio_copy_${format}`);
  return (
    <button
      type="button"
      class="small"
      aria-label={t('studio_copy_as', label, about)}
      onClick={() => void copier.copy(key, format, text, name)}
    >
      {copied.value ? t('studio_copied') : label}
    </button>
  );
}
