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
  'painting',
  'map',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * The kinds that a network of their own tells, from what the trunk sees. The router's two looks were trained before these
 * were told apart and know nothing of them.
 */
export const LATE_KINDS = ['painting', 'map'] as const satisfies readonly Kind[];
export type LateKind = (typeof LATE_KINDS)[number];

/** The kinds that the router's two looks know, in the order of their outputs. */
export const ROUTED_KINDS = KINDS.filter(
  (kind): kind is Exclude<Kind, LateKind> => !(LATE_KINDS as readonly Kind[]).includes(kind),
);

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
