import type { PageContext } from '#utils/protocol/page-context.ts';
import { tagsOf } from '#entrypoints/background/word/card/markup.ts';

/** Class and file names of pictures of people, and class names that make a picture round. */
const AVATAR =
  /avatar|gravatar|userpic|headshot|mugshot|profile[-_]?(pic|photo|image|img)|(user|author|member)[-_]?(pic|photo|image|img|icon)/i;
const ROUND = /\b(rounded-full|rounded-circle|img-circle|is-rounded|circular|circle)\b/i;

/** Greatest width, in CSS pixels, of a picture that only illustrates the text beside it: an avatar, a round one, any other. */
const WIDEST = { avatar: 160, round: 96, other: 48 };

/** A longer text is not the name of what the picture shows. */
const LONGEST_NAME = 60;

/** True for a small picture right beside a text that names it: an avatar beside a name, an icon beside a label. */
export function isNamedBeside([html, , beside, width]: PageContext, address: string): boolean {
  const [tag] = tagsOf(html);
  if (!tag || beside.length < 2 || beside.length > LONGEST_NAME || width === 0) return false;
  const { class: classes = '', id = '' } = tag.attributes;
  const file = address.startsWith('http') ? address.slice(0, 500) : '';
  if (AVATAR.test(`${classes} ${id} ${file}`)) return width <= WIDEST.avatar;
  return width <= (ROUND.test(classes) ? WIDEST.round : WIDEST.other);
}
