import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { LONGEST_QUESTION } from '#utils/domain/large-task.ts';
import { t } from '#utils/language/i18n.ts';
import type { AskMore, MoreAbilities, MoreTask } from '#utils/protocol/more-protocol.ts';
import { createMore } from './more-store.ts';
import { MoreEntryView } from './MoreEntryView.tsx';

export interface MoreAboutProps {
  ask: AskMore;
  /** What can be asked for now. */
  loadAbilities(): Promise<MoreAbilities>;
  /** The picture's name, for the names of the buttons; '' where there is only one picture. */
  about: string;
  /** False for an event that the page made up. */
  isReal?(event: Event): boolean;
  /** Stops what is under way when it aborts. */
  life?: AbortSignal;
}

const always = () => true;

/**
 * More about a picture: all that can be seen, the text in it, and answers to questions. A text that grows is shown, and announced
 * once it is whole.
 */
export function MoreAbout({ ask, loadAbilities, about, isReal = always, life }: MoreAboutProps) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const more = useMemo(() => createMore(ask, () => draw(undefined as never)), [ask]);
  const [abilities, setAbilities] = useState<MoreAbilities | null>(null);
  useEffect(() => {
    // Without an answer there is nobody who answers questions.
    void loadAbilities().then(setAbilities, () => {});
    life?.addEventListener('abort', more.stop, { once: true });
    return more.stop;
  }, [more]);
  const root = useRef<HTMLDivElement>(null);
  /** What the person asked with. */
  const askedWith = (type: MoreTask['type']) =>
    root.current?.querySelector<HTMLElement>(`.ask-${type}`) ?? null;
  const isBusy = more.isBusy();
  const announced = more.announced();
  const name = (words: string) => (about === '' ? undefined : t('studio_button_about', words, about));

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReal(event) || isBusy) return;
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements[0] as HTMLInputElement;
    more.question(field.value);
    field.value = '';
  };

  return (
    <div class="more-about" ref={root}>
      <div class="actions">
        {(['detail', 'read'] as const).map((type) => (
          <button
            key={type}
            type="button"
            class={`ask-${type}`}
            aria-disabled={isBusy}
            aria-label={name(t(`more_${type}`))}
            onClick={(event) => isReal(event) && more.ask(type)}
          >
            {t(`more_${type}`)}
          </button>
        ))}
      </div>
      {more.entries().map((entry, place) => (
        <MoreEntryView
          key={place}
          entry={entry}
          onStop={(event) => isReal(event) && more.stop()}
          afterStop={() => askedWith(entry.type)}
        />
      ))}
      {abilities?.answers && (
        <form class="question" onSubmit={submit}>
          <label>
            {t('more_question')}
            <input
              class="ask-answer"
              type="text"
              maxLength={LONGEST_QUESTION}
              autocomplete="off"
              dir="auto"
            />
          </label>
          <button type="submit" aria-disabled={isBusy}>
            {t('more_ask')}
          </button>
        </form>
      )}
      {/* Filled when the text is whole: what grows letter by letter would be read out again and again. */}
      <p class="visually-hidden" aria-live="polite" lang={announced.lang || undefined}>
        {announced.text}
      </p>
    </div>
  );
}
