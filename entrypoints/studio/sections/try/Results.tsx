import { createCopier, type Copier } from '#components/studio/copier.ts';
import { Passing } from '#components/controls/Passing.tsx';
import { PictureCard } from '#components/studio/PictureCard.tsx';
import { messages, plural, t } from '#utils/language/i18n.ts';
import { useMemo, useRef } from 'preact/hooks';
import type { StudioStore } from './store.ts';

/** From here on it pays not to lay out what is out of sight. */
const MANY = 40;

export function Results({ store }: { store: StudioStore }) {
  const copier = useMemo(createCopier, []);
  return (
    <section aria-label={t('studio_results')}>
      <Bar store={store} copier={copier} />
      <Cards store={store} copier={copier} />
    </section>
  );
}

function Bar({ store, copier }: { store: StudioStore; copier: Copier }) {
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
          <Passing next={() => clear.current}>
            <button type="button" onClick={store.stop}>
              {t('studio_stop')}
            </button>
          </Passing>
        </>
      )}
      {total > 0 && (
        <Passing next={() => document.querySelector<HTMLElement>('.drop input')}>
          <button type="button" class="quiet" ref={clear} onClick={store.clear}>
            {t('studio_clear')}
          </button>
        </Passing>
      )}
    </div>
  );
}

/** Made anew only when a picture comes or goes: what happens to one is that one's business. */
function Cards({ store, copier }: { store: StudioStore; copier: Copier }) {
  const pictures = store.pictures.value;
  return (
    <ul class={pictures.length > MANY ? 'cards many' : 'cards'}>
      {pictures.map((picture) => (
        <PictureCard key={picture.id} picture={picture} copier={copier} onRetry={store.retry} />
      ))}
    </ul>
  );
}

/** How it ended: of pictures that were stopped nobody says that they are done. */
function endText(done: number, total: number): string {
  return done === total ? plural('done', total) : `${t('studio_stopped')} ${progressText(done, total)}`;
}

function progressText(done: number, total: number): string {
  return t('studio_progress', messages.number(done), messages.number(total));
}
