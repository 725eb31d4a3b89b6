import type { PageContext } from '#utils/protocol/page-context.ts';
import { tagsOf } from '#entrypoints/background/word/purpose/markup.ts';

/** What class names and files call the picture of a person, and what makes a picture round. */
const AVATAR =
  /avatar|gravatar|userpic|headshot|mugshot|profile[-_]?(pic|photo|image|img)|(user|author|member)[-_]?(pic|photo|image|img|icon)/i;
const ROUND = /\b(rounded-full|rounded-circle|img-circle|is-rounded|circular|circle)\b/i;

/** Widths in CSS pixels up to which an avatar, a round picture and any other stand for the text beside them. */
const WIDEST = { avatar: 160, round: 96, other: 48 };

/** Characters of a text that can be the name of what is shown. */
const LONGEST_NAME = 60;

/** True for a small picture right beside the text that names it: an avatar beside its name, an icon beside its label. */
export function isNamedBeside([html, , beside, , width]: PageContext, address: string): boolean {
  const [tag] = tagsOf(html);
  if (!tag || beside.length < 2 || beside.length > LONGEST_NAME || width === 0) return false;
  const { class: classes = '', id = '' } = tag.attributes;
  const file = address.startsWith('http') ? address.slice(0, 500) : '';
  if (AVATAR.test(`${classes} ${id} ${file}`)) return width <= WIDEST.avatar;
  return width <= (ROUND.test(classes) ? WIDEST.round : WIDEST.other);
}
