import * as v from 'valibot';
import { tagsOf, type Tag } from '#entrypoints/background/word/card/markup.ts';

const GlyphsSchema = v.object({
  fonts: v.record(
    v.string(),
    v.object({
      /** How the classes of its glyphs begin; none where the name is the text itself. */
      starts: v.array(v.string()),
      names: v.record(v.string(), v.string()),
    }),
  ),
  /** Unicode symbols that stand alone in controls. */
  characters: v.record(v.string(), v.string()),
});
export type GlyphTable = v.InferOutput<typeof GlyphsSchema>;

/** @throws where the value is not the content of glyphs.json */
export function parseGlyphs(value: unknown): GlyphTable {
  return v.parse(GlyphsSchema, value);
}

/** Endings that only say how a glyph is drawn, as models/training/symbols/names.py takes them off. */
const DRAWN =
  /([-_](outlined?|filled|fill|line|solid|sharp|rounded|round|duotone|bold|light|thin|regular|24|16|20|alt|simple|straight))+$/;
/** An element of a font whose glyphs are named by their text: `<i class="material-icons">search</i>`. */
const LIGATURE = /<\w+\s[^>]*\bclass="[^"]*\bmaterial-(?:icons|symbols)[^"]*"[^>]*>\s*([a-z\d_]+)\s*</g;
/** Attributes from which icon libraries draw the glyph that they name. */
const DRAWING_ATTRIBUTES = ['data-icon', 'data-lucide', 'data-feather', 'icon'];

/**
 * The symbol that a piece of markup shows by the name of its glyph: "icon:magnifying-glass" for
 * `<i class="fa-solid fa-magnifying-glass">`. Null where it names none that we know, or several.
 */
export function glyphIn(html: string, { fonts }: GlyphTable): string | null {
  const found = new Set<string>();
  for (const [, text = ''] of html.matchAll(LIGATURE)) add(found, fonts['material'], text);
  for (const tag of tagsOf(html)) {
    for (const token of tokensOf(tag)) {
      for (const font of Object.values(fonts)) {
        const start = font.starts.find((each) => token.startsWith(each));
        if (start !== undefined) add(found, font, token.slice(start.length));
      }
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}

function add(found: Set<string>, font: GlyphTable['fonts'][string] | undefined, name: string): void {
  const symbol = font?.names[name] ?? font?.names[name.replace(DRAWN, '')];
  if (symbol) found.add(symbol);
}

function tokensOf({ name, attributes }: Tag): string[] {
  const classes = (attributes['class'] ?? '').split(/\s+/);
  const reference =
    name === 'use' ? (attributes['href'] ?? attributes['xlink:href'] ?? '').replace(/^.*#/, '') : '';
  return [...classes, reference, ...DRAWING_ATTRIBUTES.map((each) => attributes[each] ?? '')].filter(Boolean);
}
