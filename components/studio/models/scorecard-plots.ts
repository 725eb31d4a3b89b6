import type { Scorecard } from '@/models/catalog/scorecard';
import { t } from '@/utils/i18n';
import type { PlotSpec } from './Plot';

/** Quality against time: a point a model. */
export function qualityPlot({ models }: Scorecard): PlotSpec {
  const sorted = models.toSorted((a, b) => a.milliseconds.whole - b.milliseconds.whole);
  return {
    x: { label: t('studio_models_time_axis') },
    y: { label: 'CIDEr-D', max: ceiling(sorted.map(({ asModel }) => asModel.cider)) },
    data: [
      sorted.map(({ milliseconds }) => milliseconds.whole),
      ...sorted.map((model) => sorted.map((other) => (other === model ? model.asModel.cider : null))),
    ],
    series: sorted.map(({ name }) => ({ label: name, line: false })),
  };
}

/** Confidence against how often it was right: a line a model. */
export function reliabilityPlot({ models }: Scorecard): PlotSpec {
  const at = [...new Set(models.flatMap(({ reliability }) => reliability.map((step) => step.confidence)))];
  at.sort((a, b) => a - b);
  return {
    x: { label: t('studio_models_confidence') },
    y: { label: t('studio_models_right'), max: 1 },
    data: [
      at,
      ...models.map(({ reliability }) =>
        at.map((confidence) => reliability.find((step) => step.confidence === confidence)?.right ?? null),
      ),
    ],
    series: models.map(({ name }) => ({ label: name, line: true })),
  };
}

function ceiling(values: readonly number[]): number {
  return Math.ceil((Math.max(...values, 1) * 1.2) / 10) * 10;
}
