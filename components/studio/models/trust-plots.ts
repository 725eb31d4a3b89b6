import { t } from '#utils/language/i18n.ts';
import type { PlotSpec } from './plot-spec.ts';
import type { Trusted } from './trust-sets.ts';

/** All of it, and room for a point there: plots beside each other have one scale. */
const WHOLE = 1.02;

type Point = readonly [x: number, y: number];

/** Confidence against how often it was right: a line a model, beside that of a confidence that is worth its number. */
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

/** The share said against the share of it that is false, a line a model: a point a level of confidence. */
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

/** A line's values at all places, null where it has none. */
function column(line: readonly Point[], at: readonly number[]): (number | null)[] {
  const values = new Map(line);
  return at.map((place) => values.get(place) ?? null);
}
