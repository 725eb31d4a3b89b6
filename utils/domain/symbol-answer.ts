import type { SymbolKind } from './kinds.ts';

/** What the nearest neighbours of a symbol say it is. */
export interface SymbolAnswer {
  /** The kind that most of the nearest symbols have. */
  kind: SymbolKind;
  /** "icon:gear", "logo:GitHub", "flag:jp", "emoji:1f600"; null where most neighbours have no name, or are of another kind. */
  name: string | null;
  /** Of the nearest neighbour with this name, -1..1. */
  cosine: number;
  /** The name's share of the votes of the nearest neighbours, 0..1. */
  share: number;
  /** By how much that neighbour is nearer than the nearest one of another name. */
  lead: number;
  /** How many of the nearest neighbours have this name. */
  voters: number;
}
