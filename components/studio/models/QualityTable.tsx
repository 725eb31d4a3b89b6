import type { ModelScore } from '#models/catalog/scorecard-schema.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { score } from './score-text.ts';
import { percent } from '#components/studio/percent.ts';
import { Swatch } from './Swatch.tsx';

/** How good each model is, and how long it takes. Measures keep the names that papers give them, in every language. */
export function QualityTable({ models }: { models: readonly ModelScore[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('model_legend')}</th>
          <th scope="col">{t('studio_models_time_axis')}</th>
          <th scope="col">CIDEr-D</th>
          <th scope="col">BLEU-4</th>
          <th scope="col">ROUGE-L</th>
          <th scope="col">{t('studio_models_words')}</th>
          <th scope="col">{t('studio_models_said')}</th>
        </tr>
      </thead>
      <tbody>
        {models.map(({ id, name, milliseconds, asModel, tiers }, index) => (
          <tr key={id}>
            <th scope="row">
              <Swatch index={index} /> {name}
            </th>
            <td>{messages.number(milliseconds.whole)}</td>
            <td>{score(asModel.cider)}</td>
            <td>{score(asModel.bleu4)}</td>
            <td>{score(asModel.rougeL)}</td>
            <td>{messages.number(asModel.distinctWords)}</td>
            <td>{percent(tiers.said + tiers.hedged, messages)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
