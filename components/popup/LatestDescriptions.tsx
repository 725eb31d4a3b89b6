import { namesOfImages } from '#components/image-names.ts';
import { isSpoken } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';

/** Most descriptions that are shown. */
const MOST = 5;

/** What was said last on this page, newest first: the answer to "what did it say?". Nothing where nothing was said. */
export function LatestDescriptions({ images }: { images: readonly CandidateReport[] }) {
  const names = namesOfImages(images);
  const latest = images
    .map((image, index) => ({ image, name: names[index]! }))
    .filter(({ image }) => image.written)
    .toSorted((a, b) => timeOf(b.image) - timeOf(a.image))
    .slice(0, MOST);
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{t('popup_said')}</h2>
      <ul class="latest" aria-labelledby="latest">
        {latest.map(({ image: { selector, key, written, description }, name }) => (
          <li key={`${selector} ${key}`}>
            <b>{name}</b>{' '}
            <span lang={(description && isSpoken(description) && description.lang) || undefined} dir="auto">
              {written}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function timeOf({ description }: CandidateReport): number {
  return (description && isSpoken(description) && description.at) || 0;
}
