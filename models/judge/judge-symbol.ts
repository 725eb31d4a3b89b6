import type { SymbolConfidence } from '#models/catalog/symbols-card.ts';
import type { SymbolAnswer } from '#utils/domain/symbol-answer.ts';
import type { SymbolKind } from '#utils/domain/kinds.ts';

/** The name of a symbol, and how surely it may be told. */
export interface NamedSymbol {
  kind: SymbolKind;
  /** "icon:gear", "logo:GitHub", "flag:jp", "emoji:1f600". */
  name: string;
  tier: 'said' | 'hedged';
  /** How probably the name is right, 0..1. */
  confidence: number;
}

/**
 * The name of a symbol, where it is probable enough. What lies on its tile is asked only where the whole has no name: a
 * logo may be an icon on a disc. Null where neither has one: nothing but the kind is told.
 */
export function judgeSymbol(
  answers: readonly SymbolAnswer[],
  { byKind, saidFrom, hedgedFrom, flagsFrom }: SymbolConfidence,
): NamedSymbol | null {
  for (const answer of answers) {
    const { kind, name } = answer;
    const confidence = confidenceIn(answer, byKind[kind]);
    if (name === null || confidence < (kind === 'flag' ? flagsFrom : hedgedFrom)) continue;
    return { kind, name, tier: confidence >= saidFrom ? 'said' : 'hedged', confidence };
  }
  return null;
}

function confidenceIn(
  { cosine, share, lead, voters }: SymbolAnswer,
  { intercept, weights }: SymbolConfidence['byKind'][SymbolKind],
): number {
  const signals = [cosine, share, lead, Math.log(voters)];
  const logit = signals.reduce((sum, signal, at) => sum + weights[at]! * signal, intercept);
  return 1 / (1 + Math.exp(-logit));
}
