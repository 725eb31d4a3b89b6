import type { Spoken } from '#utils/domain/description.ts';
import type { PictureOnPage } from './picture-on-page.ts';
import { cluesOf } from './purpose/clues.ts';
import type { WordingStyle } from './style/wording-style.ts';
import { wordPurpose } from './word-purpose.ts';
import { glyphIn } from './symbols/glyphs.ts';
import { glyphTable, wordsIn } from './symbols/load-symbol-words.ts';

/**
 * Names a link or button by the glyph that its markup draws: the icon libraries' own names are surer than any look at the
 * picture. Null for all but controls, and where no glyph is named. What icons such as a trash can or a paper plane do is
 * never told: they are called by what they show.
 */
export async function wordGlyph(
  { context, address, page }: PictureOnPage,
  style: WordingStyle,
  ms: number,
): Promise<Spoken | null> {
  if (!cluesOf(context, address, page)) return null;
  const [glyphs, words] = await Promise.all([glyphTable(), wordsIn(style.messages.lang())]);
  const symbol = glyphs && glyphIn(context[0], glyphs);
  if (!symbol || !words) return null;
  const does = words.purposeByName(symbol);
  const text = does ?? words.nameOf(symbol);
  return text
    ? wordPurpose({ text, by: does ? 'glyph' : 'glyph-shows', inPageLanguage: false }, style, ms)
    : null;
}
