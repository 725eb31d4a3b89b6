import type { ModelScore } from '#models/catalog/scorecard-schema.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { percent } from '#components/studio/percent.ts';

/**
 * How often each model states a gender, and how often a wrong one: in its own words, and with the setting that allows it only
 * where the model is sure.
 */
export function GenderTable({ models }: { models: readonly ModelScore[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('model_legend')}</th>
          <th scope="col">{t('studio_models_family')}</th>
          <th scope="col">{t('studio_models_gender_stated')}</th>
          <th scope="col">{t('studio_models_gender_wrong')}</th>
          <th scope="col">{t('studio_models_gender_sure_stated')}</th>
          <th scope="col">{t('studio_models_gender_sure_wrong')}</th>
        </tr>
      </thead>
      <tbody>
        {models.map(({ id, name, family, gender }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{t(keyOf('family', family))}</td>
            <td>{percent(gender.asModel.stated, messages)}</td>
            <td>{percent(gender.asModel.wrong, messages)}</td>
            <td>{percent(gender.whenSure.stated, messages)}</td>
            <td>{percent(gender.whenSure.wrong, messages)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
