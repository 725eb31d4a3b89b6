import { useComputed, useSignal, type Signal } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import { outcomeOfDescription } from '#utils/domain/outcome.ts';
import { surenessOf } from '#utils/domain/sureness.ts';
import { isSpoken, type Description } from '#utils/domain/description.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import type { Copier } from './copier.ts';
import { CopyButtons } from './CopyButtons.tsx';
import { Inside } from './Inside.tsx';
import type { ModelResult, ShownWord } from './studio-picture.ts';

export interface ResultCardProps {
  /** The picture's. */
  id: number;
  name: string;
  /** The picture's name that no other picture here has. */
  distinctName: string;
  result: ModelResult;
  /** The word whose attention is shown over the picture. */
  shownWord: Signal<ShownWord | null>;
  copier: Copier;
  onRetry(id: number): void;
}

/** What one model said about a picture, or why it said nothing. */
export function ResultCard(props: ResultCardProps) {
  const { model, progress } = props.result;
  const now = progress.value;
  return (
    <article class={`result ${now.at === 'done' ? now.description.state : now.at}`}>
      <h3>{model}</h3>
      {now.at === 'waiting' && <p class="muted">{t('studio_waiting')}</p>}
      {now.at === 'stopped' && <p class="muted">{t('studio_stopped')}</p>}
      {now.at === 'working' && (
        <p class="late">
          {t('studio_working')} <progress aria-label={t('studio_working')} />
        </p>
      )}
      {now.at === 'done' && <Done {...props} description={now.description} findings={now.findings} />}
    </article>
  );
}

function Done({
  id,
  name,
  distinctName,
  result,
  shownWord,
  description,
  findings,
  copier,
  onRetry,
}: ResultCardProps & { description: Description; findings: Findings | null }) {
  const { modelId, model } = result;
  const about = messages.list([distinctName, model]);
  const open = useSignal(false);
  const word = useComputed(() => (shownWord.value?.modelId === modelId ? shownWord.value.word : null));
  const onWord = useCallback(
    (next: number | null) => (shownWord.value = next === null ? null : { modelId, word: next }),
    [shownWord, modelId],
  );
  return (
    <>
      <p class="state">{t(stateLabel(description))}</p>
      {isSpoken(description) ? (
        <>
          <p class="text" lang={description.lang || undefined} dir="auto">
            {description.text}
          </p>
          <Facts description={description} findings={findings} />
          <CopyButtons
            copier={copier}
            id={`${id} ${modelId}`}
            text={description.plain}
            name={name}
            about={about}
          />
        </>
      ) : (
        <>
          <p>{description.message}</p>
          <Facts description={description} findings={findings} />
        </>
      )}
      {description.state === 'failed' && description.retry && (
        <button type="button" aria-label={t('studio_retry_of', distinctName)} onClick={() => onRetry(id)}>
          {t('studio_retry')}
        </button>
      )}
      {findings && (
        <details open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
          <summary aria-label={t('studio_button_about', t('studio_try_inside'), about)}>
            {t('studio_try_inside')}
          </summary>
          {open.value && <Inside findings={findings} about={about} word={word} onWord={onWord} />}
        </details>
      )}
    </>
  );
}

/** How it is said, or what became of the picture. */
function stateLabel(description: Description) {
  return isSpoken(description)
    ? keyOf('state', description.state)
    : keyOf('outcome', outcomeOfDescription(description));
}

interface FactsProps {
  description: Description;
  findings: Findings | null;
}

/** How sure it is, the kind of picture and the time taken; only the time for a failure. */
function Facts({ description, findings }: FactsProps) {
  const own = findings ? timeOf(findings) : description.ms;
  const kind = description.state === 'failed' ? null : description.kind;
  const sureness = isSpoken(description) ? surenessOf(description) : null;
  const seconds = { style: 'unit', unit: 'second', maximumSignificantDigits: 2 } as const;
  return (
    <ul class="facts muted">
      {sureness && <li>{t(keyOf('confidence', sureness))}</li>}
      {kind && <li>{t(keyOf('kind', kind))}</li>}
      <li>{messages.number(own / 1000, seconds)}</li>
    </ul>
  );
}

/**
 * The time spent on this picture: without the wait for other pictures, and without loading the model, which happens once.
 */
function timeOf({ timings }: Findings): number {
  const stages = Object.entries(timings).filter(([stage]) => stage !== 'load');
  return stages.reduce((sum, [, ms]) => sum + ms, 0);
}
