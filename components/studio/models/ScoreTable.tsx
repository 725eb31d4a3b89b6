import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { messages, t } from '#utils/language/i18n.ts';

/** The scores on a model's card, one row for each data set. Measures keep the names that papers give them. */
export function ScoreTable({ scores, name }: Pick<CaptionCard, 'scores' | 'name'>) {
  const sets = Object.entries(scores);
  if (sets.length === 0) return null;
  const measures = [...new Set(sets.flatMap(([, values]) => Object.keys(values)))];
  return (
    <section
      class="scroll"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label={t('studio_button_about', name, t('studio_models_scores'))}
    >
      <table>
        <caption>{t('studio_models_scores')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('studio_models_dataset')}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col" lang="en">
                {measure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sets.map(([set, values]) => (
            <tr key={set}>
              <th scope="row" lang="en">
                {set}
              </th>
              {measures.map((measure) => (
                <td key={measure}>
                  {values[measure] === undefined
                    ? '–'
                    : messages.number(values[measure], { maximumFractionDigits: 3 })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
