import { SYMBOLS, type Kind, type SymbolKind } from '#utils/domain/kinds.ts';

/**
 * How many times as probable the kind of the nearest symbols is as the router's look alone has it. Chosen on every fourth
 * picture of the symbols' challenge (models/training/symbols/challenge.py): of 301 that got no name, 209 were told apart, by the
 * router alone 182, by the neighbours alone 197.
 */
const NEIGHBOURS = 7.4;

/** Which of the four a symbol is: the router sees how it is drawn, the nearest symbols of the index say what looks like it. */
export function symbolKind(
  kinds: Readonly<Partial<Record<Kind, number>>>,
  ofNeighbours: SymbolKind,
): SymbolKind {
  const weightOf = (kind: SymbolKind) => (kinds[kind] ?? 0) * (kind === ofNeighbours ? NEIGHBOURS : 1);
  return SYMBOLS.reduce((best, kind) => (weightOf(kind) > weightOf(best) ? kind : best));
}
