import type { RouterThresholds } from '#models/catalog/router-card.ts';
import {
  CHART_TYPES,
  isSymbol,
  KINDS,
  SYMBOLS,
  type ChartType,
  type Kind,
  type KindFinding,
} from '#utils/domain/kinds.ts';

export interface DecidedKind {
  kind: Kind;
  sureOfKind: boolean;
  chart: ChartType | null;
}

/**
 * The most probable kind, and whether it is certain enough for its experts to be believed. A photo has to be more
 * certain than any other kind, because a captioner invents a scene for a picture that is not a photo.
 */
export function decideKind({ kinds, chart }: KindFinding, thresholds: RouterThresholds): DecidedKind {
  const kind = mostProbable(KINDS, kinds);
  const probability = probabilityOf(kind, kinds);
  const type = mostProbable(CHART_TYPES, chart);
  return {
    kind,
    sureOfKind: probability >= (kind === 'photo' ? thresholds.photo : thresholds.other),
    chart: kind === 'chart' && (chart[type] ?? 0) >= thresholds.chart ? type : null,
  };
}

/**
 * How probable a kind is. Symbols are all described in the same way, so of these it is how probably the picture is one of them.
 */
export function probabilityOf(kind: Kind, kinds: Partial<Record<Kind, number>>): number {
  return isSymbol(kind) ? SYMBOLS.reduce((sum, each) => sum + (kinds[each] ?? 0), 0) : (kinds[kind] ?? 0);
}

function mostProbable<Name extends string>(
  names: readonly Name[],
  probabilities: Partial<Record<Name, number>>,
): Name {
  return names.reduce((best, name) =>
    (probabilities[name] ?? 0) > (probabilities[best] ?? 0) ? name : best,
  );
}
