import { t } from '#utils/language/i18n.ts';
import type { PlotSpec } from './plot-spec.ts';
import type { Trusted } from './trust-sets.ts';

/** End of the y axis: 100 %, with room for a point there. Plots side by side get the same scale. */
const WHOLE = 1.02;

type Point = readonly [x: number, y: number];

/** Confidence against how often captions were right: one line for each model, and that of a perfect confidence. */
export function reliabilityPlot(models: readonly Trusted[]): PlotSpec {
  const lines = models.map(({ trust }) =>
    (trust?.reliability ?? []).map(({ confidence, right }): Point => [confidence, right]),
  );
  const at = ascending([0, 1, ...lines.flat().map(([x]) => x)]);
  return {
    x: { label: t('studio_models_confidence'), share: true },
    y: { label: t('studio_models_right'), max: WHOLE, share: true },
    data: [at, ...lines.map((line) => column(line, at)), at],
    series: [...seriesOf(models), { label: t('studio_models_ideal'), shape: 'guide' }],
    legend: true,
  };
}

/** The share of captions said against the share of those that are false: one line for each model, one point for each level. */
export function coveragePlot(models: readonly Trusted[]): PlotSpec {
  const lines = models.map(({ trust }) =>
    (trust?.coverage ?? []).map((step): Point => [step.said, step.false]),
  );
  const at = ascending(lines.flat().map(([x]) => x));
  return {
    x: { label: t('studio_models_covered'), share: true },
    y: { label: t('studio_models_false'), max: WHOLE, share: true },
    data: [at, ...lines.map((line) => column(line, at))],
    series: seriesOf(models),
    legend: true,
  };
}

function seriesOf(models: readonly Trusted[]): PlotSpec['series'] {
  return models.map(({ name }) => ({ label: name, shape: 'line' }));
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}

/** A line's value at each x, null where it has none. */
function column(line: readonly Point[], at: readonly number[]): (number | null)[] {
  const values = new Map(line);
  return at.map((place) => values.get(place) ?? null);
}
