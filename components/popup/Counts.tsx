import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { messages, plural, t } from '#utils/language/i18n.ts';
import type { OutcomeCounts } from '#utils/protocol/outcome.ts';

/** How many images there are and what became of them, with a progress bar while some are waiting. */
export function Counts({ counts, onStop }: { counts: OutcomeCounts; onStop(): void }) {
  const { described, waiting, undescribed, fine } = counts;
  const found = described + waiting + undescribed + fine;
  if (found === 0) return <p>{t('popup_none')}</p>;
  const done = described + undescribed;
  const total = done + waiting;
  return (
    <>
      <ul class="counts">
        <Count value={found} label={plural('found', found)} />
        <Count value={described} label={plural('described', described)} />
        {waiting > 0 && <Count value={waiting} label={plural('waiting', waiting)} />}
        <Count value={undescribed} label={plural('undescribed', undescribed)} />
        {fine > 0 && <Count value={fine} label={plural('fine', fine)} />}
      </ul>
      {waiting > 0 && (
        <div class="under-way">
          <progress
            value={done}
            max={total}
            aria-label={t('popup_progress', messages.number(done), messages.number(total))}
          />
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

function Count({ value, label }: { value: number; label: string }) {
  return (
    <li>
      <strong>{messages.number(value)}</strong> {label}
    </li>
  );
}
