import { outcomeOf, whyUndescribed } from '#utils/protocol/outcome.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { Stage } from '#components/studio/Stage.tsx';
import { ImageActions, type ImageActionsProps } from './ImageActions.tsx';
import { ImageText } from './ImageText.tsx';
import { outcomeOfImage } from './page-image.ts';

/** One image of the page: what it has, what is proposed, and what to do about it. */
export function ImageRow(props: ImageActionsProps) {
  const { image, name } = props;
  const { report, thumbnail, decision, heard, trouble } = image;
  const busy = image.busy.value || image.describing.value !== null;
  const id = `image-${image.ref.frameId}-${image.ref.key}`;
  const outcome = outcomeOfImage(image);
  const why = outcome === outcomeOf(report) ? whyUndescribed(report, messages) : null;
  return (
    <li class={`card image ${decision.value}`} aria-labelledby={`${id}-name`}>
      <Stage address={thumbnail.value} />
      <div class="body">
        <h3 id={`${id}-name`}>{name}</h3>
        <p class={`verdict ${outcome}`}>
          <b>{t(keyOf('outcome', outcome))}</b>{' '}
          <span class="muted">
            {t(keyOf('reason', report.reason))} {why}
          </span>
        </p>
        {report.name && <p>{t('studio_page_old_text', report.name)}</p>}
        <ImageText id={id} image={image} name={name} />
        <ImageActions {...props} />
        {busy && <progress class="late" aria-label={t('studio_working')} />}
        <output>
          {decision.value !== 'open' && t(`studio_page_is_${decision.value}`)}
          {/* Sighted people see it in the text field. */}
          <span class="visually-hidden">{heard}</span>
        </output>
        <p class="problem" id={`${id}-trouble`} role="alert">
          {trouble}
        </p>
      </div>
    </li>
  );
}
