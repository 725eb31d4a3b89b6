import { surenessOf } from '@/utils/confidence';
import { type Description, isSpoken, type Spoken } from '@/utils/description';
import { keyOf, messages, t } from '@/utils/i18n';
import type { Picture } from './picture';

export interface PictureCardProps {
  picture: Picture;
  /** True for a moment after its text was copied. */
  copied: boolean;
  onCopy(description: Spoken): void;
  onRetry(): void;
}

/** A picture with what was made of it, or why nothing was. */
export function PictureCard(props: PictureCardProps) {
  const { picture } = props;
  const progress = picture.progress.value;
  return (
    <li class={`card ${progress.at === 'done' ? progress.description.state : progress.at}`}>
      <Thumbnail address={picture.thumbnail.value} />
      <div class="body">
        <h2>{picture.name}</h2>
        {progress.at === 'waiting' && <p class="muted">{t('studio_waiting')}</p>}
        {progress.at === 'stopped' && <p class="muted">{t('studio_stopped')}</p>}
        {progress.at === 'working' && <Working />}
        {progress.at === 'done' && <Result {...props} description={progress.description} />}
      </div>
    </li>
  );
}

function Thumbnail({ address }: { address: string | null }) {
  // The name and the description stand beside it.
  if (address) return <img class="thumbnail" src={address} alt="" loading="lazy" decoding="async" />;
  return (
    <svg class="thumbnail" viewBox="0 0 24 24" aria-hidden="true">
      <path d="m7 17 3.5-5 2.5 3.5 1.5-2L17 17z" />
      <circle cx="15.5" cy="8.5" r="1.5" />
    </svg>
  );
}

function Working() {
  return (
    <p>
      {t('studio_working')} <progress aria-label={t('studio_working')} />
    </p>
  );
}

function Result({
  picture,
  description,
  copied,
  onCopy,
  onRetry,
}: PictureCardProps & { description: Description }) {
  if (!isSpoken(description)) {
    return (
      <>
        <p class="state">{t(`state_${description.state}`)}</p>
        <p>{description.message}</p>
        {description.state === 'failed' && description.retry && (
          <button type="button" aria-label={t('studio_retry_of', picture.name)} onClick={onRetry}>
            {t('studio_retry')}
          </button>
        )}
      </>
    );
  }
  return (
    <>
      <p class="state">{t(`state_${description.state}`)}</p>
      <p class="text" lang={description.lang}>
        {description.text}
      </p>
      <ul class="facts muted">
        <li>{t(keyOf('confidence', surenessOf(description.confidence)))}</li>
        {description.kind && <li>{t(keyOf('kind', description.kind))}</li>}
        <li>{picture.model}</li>
        <li>{seconds(description.ms)}</li>
      </ul>
      <button
        type="button"
        aria-label={copied ? undefined : t('studio_copy_of', picture.name)}
        onClick={() => onCopy(description)}
      >
        {t(copied ? 'studio_copied' : 'studio_copy')}
      </button>
    </>
  );
}

function seconds(ms: number): string {
  return messages.number(ms / 1000, { style: 'unit', unit: 'second', maximumSignificantDigits: 2 });
}
