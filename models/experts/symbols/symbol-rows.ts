import * as v from 'valibot';
import { SYMBOLS, type SymbolKind } from '#utils/domain/kinds.ts';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const RowsSchema = v.pipe(
  v.object({
    width: place,
    names: v.array(v.pipe(v.string(), v.regex(/^(icon|logo|flag|emoji|none):./))),
    /** Rows starts[i] up to starts[i + 1] have names[i]. */
    starts: v.array(place),
  }),
  v.check(({ names, starts }) => starts.length === names.length + 1, 'as many starts as names, and one more'),
  v.check(
    ({ starts }) => starts.every((start, at) => at === 0 || start > starts[at - 1]!),
    'starts that rise',
  ),
);

/** Whose rows are whose in the index of symbols. */
export interface SymbolRows {
  width: number;
  /** For each row, the place of its name. */
  nameOfRow: Uint16Array;
  /** "icon:gear", "logo:GitHub", "flag:jp", "emoji:1f600"; "icon:~..." has no name of ours, "none:..." is no symbol. */
  names: readonly string[];
  /** For each name, the place of its kind in `SYMBOLS`; -1 for what is no symbol. */
  kinds: Int8Array;
}

/** @throws where the bytes are not those of index.json */
export function parseSymbolRows(bytes: ArrayBuffer): SymbolRows {
  const { width, names, starts } = v.parse(RowsSchema, JSON.parse(new TextDecoder().decode(bytes)));
  const nameOfRow = new Uint16Array(starts.at(-1)!);
  for (const at of names.keys()) nameOfRow.fill(at, starts[at], starts[at + 1]);
  return { width, nameOfRow, names, kinds: Int8Array.from(names, (name) => SYMBOLS.indexOf(kindOf(name))) };
}

/** The name as it is told; null for drawings that have none, and for what is no symbol. */
export function tellable(name: string, kind: SymbolKind): string | null {
  return kindOf(name) === kind && !name.includes(':~') ? name : null;
}

function kindOf(name: string): SymbolKind {
  return name.slice(0, name.indexOf(':')) as SymbolKind;
}
