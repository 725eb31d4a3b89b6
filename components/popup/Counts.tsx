import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { messages, t } from '#utils/language/i18n.ts';
import type { OutcomeCounts } from '#utils/protocol/outcome.ts';
import { countsInWords } from '#utils/protocol/outcome-words.ts';

export interface CountsProps {
  counts: OutcomeCounts;
  progress: { done: number; total: number };
  onStop(): void;
}

/** How many images there are and what became of them, with a progress bar while some are waiting. */
export function Counts({ counts, progress: { done, total }, onStop }: CountsProps) {
  const [found, ...others] = countsInWords(counts, messages);
  if (others.length === 0) return <p>{t('popup_none')}</p>;
  return (
    <>
      <ul class="counts">
        {[found!, ...others].map(({ of, number, label }) => (
          <li key={of} class={of}>
            <strong>{number}</strong> {label}
          </li>
        ))}
      </ul>
      {counts.waiting > 0 && (
        <div class="under-way">
          <progress
            value={done}
            max={total}
            aria-label={t('studio_progress', messages.number(done), messages.number(total))}
          />
          <span class="muted" aria-hidden="true">
            {t('studio_progress', messages.number(done), messages.number(total))}
          </span>
          <FocusFallback next={() => document.querySelector('.actions button')}>
            <button type="button" class="small" onClick={onStop}>
              {t('studio_stop')}
            </button>
          </FocusFallback>
        </div>
      )}
    </>
  );
}
