import { Cross } from '@/components/icons/Cross';
import { Mark } from '@/components/icons/Mark';
import { type Description, isSpoken } from '@/utils/description';
import { t } from '@/utils/i18n';
import { SpokenResult } from './SpokenResult';
import { Trouble } from './Trouble';
import { Working } from './Working';

export interface PanelProps {
  /** Null while it is being made. */
  description: Description | null;
  /** What stands in the text field now. */
  draft: string;
  /** What we wrote into the page for this image; null where nothing. */
  written: string | null;
  existingName: string | null;
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
  const { description, notice, actions } = props;
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
      <output class="status">{notice}</output>
      <button type="button" class="quiet close" aria-label={t('panel_close')} onClick={actions.close}>
        <Cross />
      </button>
    </>
  );
}
