import * as v from 'valibot';

const WordsSchema = v.object({
  /** What each concept shows; then what a control with it does, where it does one thing; then 1 where only a glyph's name tells that. */
  icons: v.record(
    v.string(),
    v.union([
      v.strictTuple([v.string()]),
      v.strictTuple([v.string(), v.string()]),
      v.strictTuple([v.string(), v.string(), v.literal(1)]),
    ]),
  ),
  /** By ISO 3166 code. */
  flags: v.record(v.string(), v.string()),
  /** By code points. */
  emoji: v.record(v.string(), v.string()),
});

/** What symbols are called in one language. */
export interface SymbolWords {
  /** What the symbol shows, or whose it is; null where it has no name in this language. */
  nameOf(symbol: string): string | null;
  /** What a control with this icon does, as far as its looks alone can tell; null for icons that mean several things. */
  purposeOf(symbol: string): string | null;
  /** The same where the icon is known by its glyph's name: a few icons look alike and have different names. */
  purposeByName(symbol: string): string | null;
}

/** @throws where the value is not the content of a file of words */
export function symbolWords(value: unknown): SymbolWords {
  const { icons, flags, emoji } = v.parse(WordsSchema, value);
  const wordsOfIcon = (symbol: string) => {
    const [kind, key] = apart(symbol);
    return kind === 'icon' ? icons[key] : undefined;
  };
  return {
    nameOf(symbol) {
      const [kind, key] = apart(symbol);
      if (kind === 'logo') return key;
      if (kind === 'icon') return icons[key]?.[0] ?? null;
      return (kind === 'flag' ? flags : emoji)[key] ?? null;
    },
    purposeOf: (symbol) => (wordsOfIcon(symbol)?.[2] ? null : (wordsOfIcon(symbol)?.[1] ?? null)),
    purposeByName: (symbol) => wordsOfIcon(symbol)?.[1] ?? null,
  };
}

function apart(symbol: string): [kind: string, key: string] {
  const at = symbol.indexOf(':');
  return [symbol.slice(0, at), symbol.slice(at + 1)];
}
