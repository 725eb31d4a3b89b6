import { keyOf, messages, t } from '#utils/language/i18n.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import { outcomeOf, whyUndescribed } from '#utils/protocol/outcome.ts';

export interface ImageListProps {
  images: CandidateReport[];
  open: boolean;
  onToggle(open: boolean): void;
}

/** Every image with its text, or why it has none. Rendered only while it is open. */
export function ImageList({ images, open, onToggle }: ImageListProps) {
  return (
    <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t('popup_details')}</summary>
      {open && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        <ul class="images" tabIndex={0} aria-label={t('popup_details')}>
          {images.map((image) => (
            <ImageItem key={`${image.selector} ${image.key}`} image={image} />
          ))}
        </ul>
      )}
    </details>
  );
}

function ImageItem({ image }: { image: CandidateReport }) {
  const outcome = outcomeOf(image);
  const text = image.written ?? image.name;
  const why = whyUndescribed(image, messages);
  return (
    <li class={outcome}>
      <p class="title">
        <span class="file">{fileNameOf(image.src) ?? t('popup_unnamed_image')}</span>{' '}
        <span class="outcome">{t(`outcome_${outcome}`)}</span>
      </p>
      {text && <p>{t('popup_text', text)}</p>}
      <p class="muted">
        {t(keyOf('reason', image.reason))} {why}
      </p>
    </li>
  );
}

/** The last part of an address's path; null if there is none to show, as in a data URL. */
function fileNameOf(src: string): string | null {
  if (!/^https?:/.test(src)) return null;
  const name = new URL(src).pathname.split('/').at(-1);
  if (!name) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
