import { isSpoken } from '@/utils/description';
import { keyOf, messages, t } from '@/utils/i18n';
import { whyUndescribed } from '@/utils/outcome';
import { Button } from '../Button';
import { Stage } from '../Stage';
import { fileName, type PageImage } from './page-image';

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
  const { report, thumbnail, draft, decision, busy, heard, trouble } = image;
  const id = `image-${image.ref.frameId}-${image.ref.key}`;
  const name = fileName(report) ?? t('popup_unnamed_image');
  const why = whyUndescribed(report, messages);
  return (
    <li class={`card image ${decision.value}`} aria-labelledby={`${id}-name`}>
      <Stage address={thumbnail.value ?? null} />
      <div class="body">
        <h3 id={`${id}-name`}>{name}</h3>
        <p class={`verdict ${report.verdict}`}>
          <b>{t(keyOf('verdict', report.verdict))}</b>{' '}
          <span class="muted">
            {messages.ofCode('reason', report.reason)} {why}
          </span>
        </p>
        {report.name && <p>{t('studio_page_old_text', report.name)}</p>}
        <div class="edit">
          <label for={`${id}-text`}>{t('studio_page_text')}</label>
          <textarea
            id={`${id}-text`}
            rows={2}
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
            busy={busy.value || draft.value.trim() === ''}
            onPress={onAccept}
          >
            {t('studio_page_accept')}
          </Button>
          <Button about={name} class="small" busy={busy.value} onPress={onDecorative}>
            {t('studio_page_mark_decorative')}
          </Button>
          <Button
            about={name}
            class="small"
            busy={busy.value}
            pressed={decision.value === 'rejected'}
            onPress={onReject}
          >
            {t('studio_page_reject')}
          </Button>
          <Button about={name} class="small" busy={busy.value} onPress={() => onDescribe(null)}>
            {t('studio_page_describe')}
          </Button>
          <select
            class="small"
            aria-label={t('studio_page_with_model', name)}
            aria-disabled={busy.value || undefined}
            value=""
            onChange={(event) => {
              const { value } = event.currentTarget;
              event.currentTarget.value = '';
              if (value && !busy.value) onDescribe(value);
            }}
          >
            <option value="">{t('studio_page_with')}</option>
            {models.map((model) => (
              <option key={model.id} value={model.id}>
                {model.name}
              </option>
            ))}
          </select>
        </div>
        {busy.value && <progress class="late" aria-label={t('studio_working')} />}
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
  return `${t(keyOf('state', said.state))}. ${t('studio_page_confidence', messages.number(said.confidence, { style: 'percent' }))}`;
}
