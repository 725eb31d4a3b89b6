import type { Spoken } from '#utils/domain/description.ts';
import { surenessOf } from '#utils/domain/sureness.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import type { PanelProps } from './panel-props.ts';

/** A description to read, edit, copy and, if that is allowed, put into the page. */
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
        value={draft}
      />
      <ul class="facts" id="facts">
        <li class="confidence">{t(sureness ? keyOf('confidence', sureness) : 'outcome_yours')}</li>
        {description.kind && <li>{messages.ofCode('kind', description.kind)}</li>}
        {sureness && <li>{description.model ? t('panel_model', modelName) : t('panel_from_page')}</li>}
      </ul>
      {description.panelOnly && <p class="note">{t('panel_private')}</p>}
      {existingName !== null && written === null && <p class="note">{t('panel_existing', existingName)}</p>}
      <div class="actions">
        <button type="button" class="primary" onClick={actions.copy}>
          {t('panel_copy')}
        </button>
        {canWrite(props) && (
          <button type="button" onClick={actions.write}>
            {t(writeLabel(props))}
          </button>
        )}
      </div>
    </>
  );
}

function canWrite({ description, draft, writable, written }: PanelProps & { description: Spoken }): boolean {
  return writable && !description.panelOnly && draft.trim() !== '' && draft !== written;
}

function writeLabel({ description, draft, existingName, written }: PanelProps & { description: Spoken }) {
  if (written !== null || draft !== description.text) return 'panel_use_edited';
  return existingName === null ? 'panel_use' : 'panel_use_instead';
}
