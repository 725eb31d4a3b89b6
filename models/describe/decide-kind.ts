import type { KindFinding } from '@/models/experts/kind/classify';
import { CHART_TYPES, KINDS, type ChartType, type Kind } from '@/utils/findings';

export interface KindThresholds {
  /** Probability from which it is a photo: a captioner invents a scene for whatever else is sent to it. */
  photo: number;
  /** Probability from which it is any other kind. */
  sure: number;
  /** Probability of words from which a reader is worth its time. */
  words: number;
  /** Probability of a code from which it is worth looking for one. */
  code: number;
  /** Probability from which a chart's type is named. */
  chart: number;
}

/** Symbols stand for something rather than show it. They are alike, and the same is said of all. */
const SYMBOLS: readonly Kind[] = ['icon', 'logo', 'flag', 'emoji'];

export interface DecidedKind {
  kind: Kind;
  sureOfKind: boolean;
  chart: ChartType | null;
}

/** The most probable kind, and whether that is enough for its expert to speak. */
export function decideKind({ kinds, chart }: KindFinding, thresholds: KindThresholds): DecidedKind {
  const kind = mostProbable(KINDS, kinds);
  const probability = isSymbol(kind) ? SYMBOLS.reduce((sum, each) => sum + kinds[each], 0) : kinds[kind];
  const type = mostProbable(CHART_TYPES, chart);
  return {
    kind,
    sureOfKind: probability >= (kind === 'photo' ? thresholds.photo : thresholds.sure),
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
