import type { Failed, Refused } from '#utils/domain/description.ts';
import { outcomeOfDescription } from '#utils/domain/outcome.ts';
import { keyOf, t } from '#utils/language/i18n.ts';

export interface TroubleProps {
  description: Refused | Failed;
  onRetry(event: Event): void;
  /** Takes back what the person decided; null where that is not why there is none. */
  onUndo: ((event: Event) => void) | null;
}

/** Why there is no description, and what can be done about it. */
export function Trouble({ description, onRetry, onUndo }: TroubleProps) {
  const failed = description.state === 'failed';
  return (
    <>
      <p class={`trouble ${description.state}`} tabIndex={-1} data-result>
        <strong>{t(keyOf('outcome', outcomeOfDescription(description)))}</strong> {description.message}
        {description.state === 'refused' && description.guesses && ` ${description.guesses}`}
      </p>
      {failed && description.retry && (
        <div class="actions">
          <button type="button" class="primary" onClick={onRetry}>
            {t('panel_retry')}
          </button>
        </div>
      )}
      {onUndo && (
        <div class="actions">
          <button type="button" onClick={onUndo}>
            {t('panel_undo')}
          </button>
        </div>
      )}
    </>
  );
}
