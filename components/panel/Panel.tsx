import { Cross } from '#components/icons/Cross.tsx';
import { Mark } from '#components/icons/Mark.tsx';
import { MoreAbout } from '#components/more/MoreAbout.tsx';
import { isSpoken } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import type { PanelProps } from './panel-props.ts';
import { SpokenResult } from './SpokenResult.tsx';
import { Trouble } from './Trouble.tsx';
import { Working } from './Working.tsx';

/** The content of the panel's dialog. The close button comes last, so that Tab leads from the text to the actions. */
export function Panel(props: PanelProps) {
  const { description, draft, written, choice, notice, actions } = props;
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
        <Trouble
          description={description}
          onRetry={actions.retry}
          onUndo={choice === null ? null : actions.undo}
        />
      )}
      {props.more && description !== null && description.state !== 'failed' && (
        <MoreAbout {...props.more} about="" />
      )}
      {/* Outside the live region: it would be read out together with the description. */}
      {isInPage && notice === '' && <p class="status">{t('panel_in_page')}</p>}
      <output class="status">{notice}</output>
      <button type="button" class="quiet close" aria-label={t('panel_close')} onClick={actions.close}>
        <Cross />
      </button>
    </>
  );
}
