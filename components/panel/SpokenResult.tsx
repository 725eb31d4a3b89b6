import type { Spoken } from '#utils/domain/description.ts';
import { surenessOf } from '#utils/domain/sureness.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { LONGEST_EDIT } from '#utils/protocol/studio-protocol.ts';
import { Choices } from './Choices.tsx';
import type { PanelProps } from './panel-props.ts';

/** A description to read, edit and copy, and to decide about. */
export function SpokenResult(props: PanelProps & { description: Spoken }) {
  const { description, draft, existingName, modelName, written, actions } = props;
  /** Null for the person's own text. */
  const sureness = surenessOf(description);
  return (
    <>
      <textarea
        data-result
        aria-label={t('panel_text')}
        aria-describedby="facts"
        lang={description.lang}
        dir="auto"
        rows={2}
        maxLength={LONGEST_EDIT}
        value={draft}
      />
      <ul class="facts" id="facts">
        <li class="confidence">{t(sureness ? keyOf('confidence', sureness) : 'outcome_yours')}</li>
        {description.kind && <li>{messages.ofCode('kind', description.kind)}</li>}
        {sureness && <li>{description.model ? t('panel_model', modelName) : t('panel_from_page')}</li>}
      </ul>
      {description.panelOnly && <p class="note">{t('panel_private')}</p>}
      {existingName !== null && written === null && <p class="note">{t('panel_existing', existingName)}</p>}
      {isPurposeInPage(props) && <p class="note">{t('panel_named', written ?? '')}</p>}
      <div class="actions">
        <button type="button" class="primary" onClick={actions.copy}>
          {t('panel_copy')}
        </button>
        <Choices {...props} />
      </div>
    </>
  );
}

/** The name of a link or button is its purpose, which its picture need not show. */
function isPurposeInPage({ description, written, choice }: PanelProps & { description: Spoken }): boolean {
  return written !== null && choice === null && written !== description.text;
}
