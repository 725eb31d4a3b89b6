import type { RouterThresholds } from '#models/catalog/router-card.ts';
import type { KindFinding } from '#models/experts/kind/classify-kind.ts';
import { CHART_TYPES, KINDS, type ChartType, type Kind } from '#utils/domain/findings.ts';

/** Symbols stand for something rather than show it. They are alike, and the same is said of all. */
const SYMBOLS: readonly Kind[] = ['icon', 'logo', 'flag', 'emoji'];

export interface DecidedKind {
  kind: Kind;
  sureOfKind: boolean;
  chart: ChartType | null;
}

/**
 * The most probable kind, and whether that is enough for its expert to speak. For a photo it takes more: of a
 * non-photo, a captioner invents a scene.
 */
export function decideKind({ kinds, chart }: KindFinding, thresholds: RouterThresholds): DecidedKind {
  const kind = mostProbable(KINDS, kinds);
  const probability = isSymbol(kind) ? SYMBOLS.reduce((sum, each) => sum + kinds[each], 0) : kinds[kind];
  const type = mostProbable(CHART_TYPES, chart);
  return {
    kind,
    sureOfKind: probability >= (kind === 'photo' ? thresholds.photo : thresholds.other),
    chart: kind === 'chart' && (chart[type] ?? 0) >= thresholds.chart ? type : null,
  };
}

export function isSymbol(kind: Kind): boolean {
  return SYMBOLS.includes(kind);
}

function mostProbable<Name extends string>(
  names: readonly Name[],
  probabilities: Partial<Record<Name, number>>,
): Name {
  return names.reduce((best, name) =>
    (probabilities[name] ?? 0) > (probabilities[best] ?? 0) ? name : best,
  );
}
