import { useSignal } from '@preact/signals';
import { formatted, type CopyFormat } from '@/components/studio/copy-formats';
import { PictureCard } from '@/components/studio/PictureCard';
import type { Spoken } from '@/utils/description';
import { messages, plural, t } from '@/utils/i18n';
import type { StudioStore } from './store';

/** How long "Copied" stands on a button, in ms. */
const COPIED_MS = 2500;

/** From here on it pays not to lay out what is out of sight. */
const MANY = 40;

export function Results({ store }: { store: StudioStore }) {
  /** The picture and the button of the last copy: "3 starter html". */
  const copied = useSignal('');
  const notice = useSignal('');
  const { pictures, finished, busy } = store;
  const total = pictures.value.length;

  async function copy(id: number, name: string, format: CopyFormat, text: string, model: string) {
    try {
      await navigator.clipboard.writeText(formatted(format, text, name));
    } catch {
      notice.value = t('not_copied');
      return;
    }
    const own = `${id} ${model} ${format}`;
    copied.value = own;
    notice.value = t('studio_copied');
    await new Promise((resolve) => setTimeout(resolve, COPIED_MS));
    if (copied.value !== own) return;
    copied.value = '';
    notice.value = '';
  }

  return (
    <section aria-label={t('studio_results')}>
      <div class="bar">
        <output>{notice.value || (total > 0 && !busy.value ? plural('done', total) : '')}</output>
        {busy.value && (
          <>
            <progress value={finished.value} max={total} aria-label={progressText(finished.value, total)} />
            <button type="button" onClick={store.stop}>
              {t('studio_stop')}
            </button>
          </>
        )}
        {total > 0 && (
          <button type="button" class="quiet" onClick={store.clear}>
            {t('studio_clear')}
          </button>
        )}
      </div>
      <ul class={total > MANY ? 'cards many' : 'cards'}>
        {pictures.value.map((picture) => {
          const { id, name } = picture;
          const own = copied.value.startsWith(`${id} `) ? copied.value.slice(`${id} `.length) : '';
          return (
            <PictureCard
              key={id}
              picture={picture}
              copied={own}
              onCopy={(format, { plain }: Spoken, model) => void copy(id, name, format, plain, model)}
              onRetry={() => store.retry(id)}
            />
          );
        })}
      </ul>
    </section>
  );
}

function progressText(done: number, total: number): string {
  return t('studio_progress', messages.number(done), messages.number(total));
}
