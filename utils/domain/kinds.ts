/** The kinds of picture that the router tells apart. Each has experts and a wording of its own. */
export const KINDS = [
  'photo',
  'drawing',
  'icon',
  'logo',
  'flag',
  'emoji',
  'text',
  'chart',
  'diagram',
  'screenshot',
  'qr',
  'blank',
] as const;
export type Kind = (typeof KINDS)[number];

export const CHART_TYPES = ['bar', 'line', 'pie', 'scatter', 'area'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/**
 * The kinds that stand for something instead of showing it. They look alike, so the router may confuse one with
 * another, and they are all described in the same way.
 */
export const SYMBOLS = ['icon', 'logo', 'flag', 'emoji'] as const satisfies readonly Kind[];
export type SymbolKind = (typeof SYMBOLS)[number];

export function isSymbol(kind: Kind): kind is SymbolKind {
  return (SYMBOLS as readonly Kind[]).includes(kind);
}

/** What the router found: probabilities, 0..1. */
export interface KindFinding {
  /** Of each kind; they add up to 1. */
  kinds: Record<Kind, number>;
  /** That the picture holds words that can be read, whatever its kind. */
  words: number;
  /** Of each type of chart, if the picture is a chart. What is missing to 1 is the probability of any other type. */
  chart: Partial<Record<ChartType, number>>;
}
