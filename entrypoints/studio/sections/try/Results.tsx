import { createCopier, type Copier } from '#components/studio/copier.ts';
import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { PictureCard } from '#components/studio/PictureCard.tsx';
import { messages, plural, t } from '#utils/language/i18n.ts';
import { useMemo, useRef } from 'preact/hooks';
import type { TryStore } from './try-store.ts';

/** From this many cards on, those out of sight are not laid out (see cards.css). */
const MANY = 40;

export function Results({ store }: { store: TryStore }) {
  const copier = useMemo(createCopier, []);
  return (
    <section aria-label={t('studio_results')}>
      <Bar store={store} copier={copier} />
      <Cards store={store} copier={copier} />
    </section>
  );
}

function Bar({ store, copier }: { store: TryStore; copier: Copier }) {
  const { pictures, finished, stopped, busy } = store;
  const clear = useRef<HTMLButtonElement>(null);
  const total = pictures.value.length;
  const ended = total > 0 && !busy.value;
  return (
    <div class="bar">
      <output>{copier.notice.value || (ended ? endText(total - stopped.value, total) : '')}</output>
      {busy.value && (
        <>
          <progress value={finished.value} max={total} aria-label={progressText(finished.value, total)} />
          <FocusFallback next={() => clear.current}>
            <button type="button" onClick={store.stop}>
              {t('studio_stop')}
            </button>
          </FocusFallback>
        </>
      )}
      {total > 0 && (
        <FocusFallback next={() => document.querySelector<HTMLElement>('.drop input')}>
          <button type="button" class="quiet" ref={clear} onClick={store.clear}>
            {t('studio_clear')}
          </button>
        </FocusFallback>
      )}
    </div>
  );
}

/** Rendered again only when a picture is added or removed: each card follows its own picture's signals. */
function Cards({ store, copier }: { store: TryStore; copier: Copier }) {
  const pictures = store.pictures.value;
  return (
    <ul class={pictures.length > MANY ? 'cards many' : 'cards'}>
      {pictures.map((picture) => (
        <PictureCard key={picture.id} picture={picture} copier={copier} onRetry={store.retry} />
      ))}
    </ul>
  );
}

/** How the work ended. Pictures that were stopped do not count as done. */
function endText(done: number, total: number): string {
  return done === total ? plural('done', total) : `${t('studio_stopped')} ${progressText(done, total)}`;
}

function progressText(done: number, total: number): string {
  return t('studio_progress', messages.number(done), messages.number(total));
}
