import type { Trust } from '#models/catalog/scorecard-schema.ts';
import { messages, type MessageKey } from '#utils/language/i18n.ts';
import { percent } from '#components/studio/percent.ts';
import { coveragePlot, reliabilityPlot } from './trust-plots.ts';
import type { PlotSpec } from './plot-spec.ts';
import type { Trusted } from './trust-sets.ts';

/** One view of confidence: a plot, and a table of the same figures. */
export interface TrustView {
  title: MessageKey;
  hint: MessageKey;
  columns: readonly MessageKey[];
  plotOf: (models: readonly Trusted[]) => PlotSpec;
  /** The table's cells, row by row, for one model on one set. */
  rowsOf: (trust: Trust) => string[][];
}

const share = (value: number) => percent(value, messages);

/** Whether captions with more confidence are right more often. */
export const RELIABILITY: TrustView = {
  title: 'studio_models_reliability',
  hint: 'studio_models_reliability_hint',
  columns: ['studio_models_confidence', 'studio_models_right', 'studio_models_captions'],
  plotOf: reliabilityPlot,
  rowsOf: ({ reliability }) =>
    reliability.map(({ confidence, right, count }) => [
      share(confidence),
      share(right),
      messages.number(count),
    ]),
};

/** How many false captions it costs to say more of them. */
export const COVERAGE: TrustView = {
  title: 'studio_models_coverage',
  hint: 'studio_models_coverage_hint',
  columns: ['studio_models_level', 'studio_models_covered', 'studio_models_false'],
  plotOf: coveragePlot,
  rowsOf: ({ coverage }) => coverage.map((step) => [share(step.level), share(step.said), share(step.false)]),
};
