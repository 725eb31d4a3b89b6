import { Cross } from '#components/icons/Cross.tsx';
import { Mark } from '#components/icons/Mark.tsx';
import { type Description, isSpoken } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import { SpokenResult } from './SpokenResult.tsx';
import { Trouble } from './Trouble.tsx';
import { Working } from './Working.tsx';

export interface PanelProps {
  /** Null while it is being made. */
  description: Description | null;
  /** What stands in the text field now. */
  draft: string;
  /** What we wrote into the page for this image; null where nothing. */
  written: string | null;
  existingName: string | null;
  /** What people call the model of the description. */
  modelName: string;
  writable: boolean;
  /** What became of the last press of a button. */
  notice: string;
  actions: PanelActions;
}

/** Handlers get the event: only a trusted one counts. */
export interface PanelActions {
  close(event: Event): void;
  copy(event: Event): void;
  retry(event: Event): void;
  write(event: Event): void;
}

/** All within the panel's dialog. The close button comes last, so that Tab leads from the text to the actions. */
export function Panel(props: PanelProps) {
  const { description, draft, written, notice, actions } = props;
  const isInPage = written !== null && written === draft;
  return (
    <>
      <div class="head">
        <Mark />
        <h2>{t('panel_title')}</h2>
      </div>
      {description === null ? (
        <Working onCancel={actions.close} />
      ) : isSpoken(description) ? (
        <SpokenResult {...props} description={description} />
      ) : (
        <Trouble description={description} onRetry={actions.retry} />
      )}
      {/* Not in the live region: it would be said on top of the description itself. */}
      {isInPage && notice === '' && <p class="status">{t('panel_in_page')}</p>}
      <output class="status">{notice}</output>
      <button type="button" class="quiet close" aria-label={t('panel_close')} onClick={actions.close}>
        <Cross />
      </button>
    </>
  );
}
