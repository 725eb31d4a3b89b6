import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { countOutcomes } from '#utils/protocol/outcome.ts';
import { countsInWords } from '#utils/protocol/outcome-words.ts';
import { outcomeOfImage, type PageImage } from './page-image.ts';

/** How many images the page has, and what became of them: the same counts as in the popup. */
export function Summary({ images }: { images: readonly PageImage[] }) {
  const counts = countsInWords(countOutcomes(images.map(outcomeOfImage)), messages);
  return (
    <dl class="figures">
      {counts.map(({ of, number }) => (
        <div key={of}>
          <dt>{t(of === 'found' ? 'studio_page_images' : keyOf('outcome', of))}</dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
