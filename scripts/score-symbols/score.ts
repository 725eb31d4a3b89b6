import type { Kind } from '#utils/domain/kinds.ts';
import type { SymbolLabel } from './labels.ts';

/** A labelled picture, and what the engine said of it. */
export interface AnsweredSymbol {
  label: Pick<SymbolLabel, 'kind' | 'name' | 'accepts' | 'source' | 'file'>;
  /** The kind that is told; null where nothing is. */
  kind: Kind | null;
  /** The name that is told; null where only the kind is, or nothing. */
  name: string | null;
  tier: 'said' | 'hedged' | null;
}

/** Counts of one group of pictures. */
export interface SymbolScore {
  pictures: number;
  kindRight: number;
  /** Named rightly: flat, or flat or with a hedge. */
  saidRight: number;
  right: number;
  /** Named wrongly. */
  saidWrong: number;
  wrong: number;
}

/** By group: the kind, apart where a drawing has no name of ours; for what is no symbol, what it is. */
export function scoreSymbols(answered: readonly AnsweredSymbol[]): Record<string, SymbolScore> {
  const groups = Map.groupBy(answered, ({ label }) => groupOf(label));
  return Object.fromEntries([...groups].map(([group, those]) => [group, scoreOf(those)]));
}

export function isRight({ label, name }: AnsweredSymbol): boolean {
  return name !== null && label.accepts.includes(name);
}

function groupOf({ kind, accepts, source }: AnsweredSymbol['label']): string {
  if (kind === 'none') return source;
  return accepts.length > 0 ? kind : `${kind} without a name`;
}

function scoreOf(those: readonly AnsweredSymbol[]): SymbolScore {
  const count = (test: (one: AnsweredSymbol) => boolean) => those.filter(test).length;
  const isWrong = (one: AnsweredSymbol) => one.name !== null && !isRight(one);
  return {
    pictures: those.length,
    kindRight: count(({ label, kind }) => kind === label.kind),
    saidRight: count((one) => one.tier === 'said' && isRight(one)),
    right: count(isRight),
    saidWrong: count((one) => one.tier === 'said' && isWrong(one)),
    wrong: count(isWrong),
  };
}
