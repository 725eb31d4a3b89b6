import { namesOfImages } from '#components/image-names.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import { outcomeOf, whyUndescribed } from '#utils/protocol/outcome.ts';

export interface ImageListProps {
  images: readonly CandidateReport[];
  open: boolean;
  onToggle(open: boolean): void;
}

/** Every image with its text, or why it has none. Rendered only while it is open. */
export function ImageList({ images, open, onToggle }: ImageListProps) {
  return (
    <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t('popup_details')}</summary>
      {open && <Items images={images} />}
    </details>
  );
}

function Items({ images }: { images: readonly CandidateReport[] }) {
  const names = namesOfImages(images);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <ul class="images" tabIndex={0} aria-label={t('popup_details')}>
      {images.map((image, index) => (
        <ImageItem key={`${image.selector} ${image.key}`} image={image} name={names[index]!} />
      ))}
    </ul>
  );
}

function ImageItem({ image, name }: { image: CandidateReport; name: string }) {
  const outcome = outcomeOf(image);
  const text = image.written || image.name;
  const why = whyUndescribed(image, messages);
  return (
    <li class={outcome}>
      <p class="title">
        <span class="file">{name}</span> <span class="outcome">{t(keyOf('outcome', outcome))}</span>
      </p>
      {text && <p>{t('popup_text', text)}</p>}
      <p class="muted">
        {t(keyOf('reason', image.reason))} {why}
      </p>
    </li>
  );
}
