import { distinctNames } from '#components/image-names.ts';
import { createCopier, type Copier } from '#components/studio/copier.ts';
import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { PictureCard } from '#components/studio/PictureCard.tsx';
import { messages, t } from '#utils/language/i18n.ts';
import { countOutcomes } from '#utils/protocol/outcome.ts';
import { sumUp } from '#utils/protocol/outcome-words.ts';
import { useMemo, useRef } from 'preact/hooks';
import { loadAbilities } from './more-about.ts';
import { outcomeOfPicture } from './try-picture.ts';
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

  /** How the work ended. Pictures that were stopped do not count as done. */
  function endText(): string {
    if (stopped.value > 0) return `${t('studio_stopped')} ${progressText(total - stopped.value, total)}`;
    return sumUp(countOutcomes(pictures.value.map(outcomeOfPicture)), messages);
  }

  return (
    <div class="bar">
      <output>{copier.notice.value || (ended ? endText() : '')}</output>
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
  // Newest first: a picture keeps its name when others come.
  const names = distinctNames(pictures.map(({ name }) => name).toReversed()).toReversed();
  return (
    <ul class={pictures.length > MANY ? 'cards many' : 'cards'}>
      {pictures.map((picture, index) => (
        <PictureCard
          key={picture.id}
          picture={picture}
          distinctName={names[index]!}
          copier={copier}
          onRetry={store.retry}
          ask={picture.ask}
          loadAbilities={loadAbilities}
        />
      ))}
    </ul>
  );
}

function progressText(done: number, total: number): string {
  return t('studio_progress', messages.number(done), messages.number(total));
}
