import { useSignal } from '@preact/signals';
import { isSpoken } from '#utils/domain/description.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { LONGEST_EDIT } from '#utils/protocol/studio-protocol.ts';
import { whyUndescribed } from '#utils/protocol/outcome.ts';
import { Button } from '#components/controls/Button.tsx';
import { Stage } from '#components/studio/Stage.tsx';
import { fileName, type PageImage } from './page-image.ts';

export interface ImageRowProps {
  image: PageImage;
  models: readonly { id: string; name: string }[];
  onAccept(): void;
  onReject(): void;
  onDecorative(): void;
  /** Null: as the extension would, with all that stands around the image. */
  onDescribe(model: string | null): void;
}

/** One image of the page: what it has, what is proposed, and what to do about it. */
export function ImageRow({ image, models, onAccept, onReject, onDecorative, onDescribe }: ImageRowProps) {
  const model = useSignal('');
  const { report, thumbnail, draft, decision, describing, heard, trouble } = image;
  const stop = describing.value;
  const busy = image.busy.value || stop !== null;
  const id = `image-${image.ref.frameId}-${image.ref.key}`;
  const name = fileName(report) ?? t('popup_unnamed_image');
  const why = whyUndescribed(report, messages);
  return (
    <li class={`card image ${decision.value}`} aria-labelledby={`${id}-name`}>
      <Stage address={thumbnail.value} />
      <div class="body">
        <h3 id={`${id}-name`}>{name}</h3>
        <p class={`verdict ${report.verdict}`}>
          <b>{t(keyOf('verdict', report.verdict))}</b>{' '}
          <span class="muted">
            {t(keyOf('reason', report.reason))} {why}
          </span>
        </p>
        {report.name && <p>{t('studio_page_old_text', report.name)}</p>}
        <div class="edit">
          <label for={`${id}-text`}>{t('studio_page_text')}</label>
          <textarea
            id={`${id}-text`}
            rows={2}
            maxLength={LONGEST_EDIT}
            dir="auto"
            value={draft}
            aria-describedby={`${id}-said ${id}-trouble`}
            onInput={(event) => (draft.value = event.currentTarget.value)}
          />
          <p class="muted" id={`${id}-said`}>
            {saidOf(image)}
          </p>
        </div>
        <div class="actions">
          <Button
            about={name}
            class="small primary"
            busy={busy || draft.value.trim() === ''}
            onPress={onAccept}
          >
            {t('studio_page_accept')}
          </Button>
          <Button about={name} class="small" busy={busy} onPress={onDecorative}>
            {t('studio_page_mark_decorative')}
          </Button>
          <Button
            about={name}
            class="small"
            busy={busy}
            pressed={decision.value === 'rejected'}
            onPress={onReject}
          >
            {t('studio_page_reject')}
          </Button>
          {/* One button that changes its words: the focus stays on it. */}
          <Button
            about={name}
            class="small"
            busy={image.busy.value}
            onPress={() => (stop ? stop.abort() : onDescribe(model.value || null))}
          >
            {t(stop ? 'studio_stop' : 'studio_page_describe')}
          </Button>
          <select
            class="small"
            aria-label={t('studio_page_with_model', name)}
            value={model}
            onChange={(event) => (model.value = event.currentTarget.value)}
          >
            <option value="">{t('studio_page_as_usual')}</option>
            {models.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {busy && <progress class="late" aria-label={t('studio_working')} />}
        <output>
          {decision.value !== 'open' && t(`studio_page_is_${decision.value}`)}
          {/* For the eyes it stands in the field. */}
          <span class="visually-hidden">{heard}</span>
        </output>
        <p class="problem" id={`${id}-trouble`} role="alert">
          {trouble}
        </p>
      </div>
    </li>
  );
}

/** How the proposal stands, in words; '' where nothing was said yet. */
function saidOf({ description }: PageImage): string {
  const said = description.value;
  if (!said) return '';
  if (!isSpoken(said)) return said.message;
  if (said.byPerson) return '';
  const confidence = messages.number(said.confidence, { style: 'percent' });
  return t('studio_page_said', t(keyOf('state', said.state)), t('studio_page_confidence', confidence));
}
