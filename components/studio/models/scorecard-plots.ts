import type { Scorecard } from '#models/catalog/scorecard-schema.ts';
import { t } from '#utils/language/i18n.ts';
import type { PlotSpec } from './plot-spec.ts';

/** Quality against time, one point for each model. */
export function qualityPlot({ models }: Scorecard): PlotSpec {
  const sorted = models.toSorted((a, b) => a.milliseconds.whole - b.milliseconds.whole);
  return {
    x: { label: t('studio_models_time_axis') },
    y: { label: 'CIDEr-D', max: ceiling(sorted.map(({ asModel }) => asModel.cider)) },
    data: [
      sorted.map(({ milliseconds }) => milliseconds.whole),
      ...models.map((model) => sorted.map((other) => (other === model ? model.asModel.cider : null))),
    ],
    series: models.map(({ name }) => ({ label: name, shape: 'point' })),
    legend: false,
  };
}

/** How often each model states a gender, and how often a wrong one, in its own words. */
export function genderPlot({ models }: Scorecard): PlotSpec {
  return {
    x: { label: t('model_legend'), names: models.map(({ name }) => name) },
    y: { label: t('studio_models_share'), max: 1, share: true },
    data: [
      models.map((_, index) => index),
      models.map(({ gender }) => gender.asModel.stated),
      models.map(({ gender }) => gender.asModel.wrong),
    ],
    series: [
      { label: t('studio_models_gender_stated'), shape: 'bar' },
      { label: t('studio_models_gender_wrong'), shape: 'bar' },
    ],
    legend: true,
  };
}

function ceiling(values: readonly number[]): number {
  return Math.ceil((Math.max(...values, 1) * 1.2) / 10) * 10;
}
