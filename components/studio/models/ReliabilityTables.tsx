import type { ModelScore } from '@/models/catalog/scorecard';
import { messages, t } from '@/utils/i18n';
import { percent } from '../percent';
import { Swatch } from './Swatch';

/** The steps of confidence of each model, a table a model, closed at first. */
export function ReliabilityTables({ models }: { models: readonly ModelScore[] }) {
  return models.map(({ id, name, reliability }, index) => (
    <details key={id}>
      <summary>
        <Swatch index={index} /> {t('studio_models_reliability_of', name)}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('studio_models_confidence')}</th>
            <th scope="col">{t('studio_models_right')}</th>
            <th scope="col">{t('studio_models_captions')}</th>
          </tr>
        </thead>
        <tbody>
          {reliability.map((step) => (
            <tr key={step.confidence}>
              <td>{percent(step.confidence, messages)}</td>
              <td>{percent(step.right, messages)}</td>
              <td>{messages.number(step.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  ));
}
