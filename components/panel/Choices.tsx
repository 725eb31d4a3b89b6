import type { Spoken } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import type { PanelProps } from './panel-props.ts';

/** What a person can do about the text that the image has in the page. */
export function Choices(props: PanelProps & { description: Spoken }) {
  const { choice, actions } = props;
  return (
    <>
      {canKeep(props) && (
        <button type="button" onClick={actions.keep}>
          {t(keepLabel(props))}
        </button>
      )}
      {canReject(props) && (
        <button type="button" onClick={actions.reject}>
          {t('panel_reject')}
        </button>
      )}
      {choice !== null && (
        <button type="button" onClick={actions.undo}>
          {t('panel_undo')}
        </button>
      )}
    </>
  );
}

type SpokenProps = PanelProps & { description: Spoken };

function canKeep({ description, draft, writable, written, choice }: SpokenProps): boolean {
  if (!writable || description.panelOnly || draft.trim() === '' || draft === written) return false;
  // What the person has just rejected comes back by "Undo".
  return choice !== 'rejected' || draft !== description.text;
}

/** Only where there is a text of ours that can go; the person's own goes by "Undo". */
function canReject({ writable, written, choice }: SpokenProps): boolean {
  return writable && written !== null && choice === null;
}

function keepLabel({ description, draft, existingName, written }: SpokenProps) {
  if (draft !== description.text) return 'panel_keep';
  return existingName === null && written === null ? 'panel_use' : 'panel_use_instead';
}
