import type { Description } from '#utils/domain/description.ts';
import type { Failure } from '#utils/domain/findings.ts';
import type { PictureOnPage } from './picture-on-page.ts';
import { cluesOf } from './purpose/clues.ts';
import { lastResortOf } from './purpose/certain-target.ts';
import { purposeOf } from './purpose/purpose-of.ts';
import { isNamedBeside } from './restraint/named-beside.ts';
import { silence } from './silence.ts';
import type { WordingStyle } from './style/wording-style.ts';
import { wordFailure } from './word.ts';
import { wordPurpose } from './word-purpose.ts';

const BROKEN: Failure = { reason: 'network', message: 'The page could not load it.', retry: false };

/**
 * The description of a picture where the page around it is enough: the purpose of a link or button, or silence beside
 * a text that names the picture. Null where the picture itself has to be looked at.
 */
export function wordFromContext(picture: PictureOnPage, style: WordingStyle, ms: number): Description | null {
  const { context, address, page, byPerson } = picture;
  const clues = cluesOf(context, address, page);
  if (!clues) {
    const isNeedless = !byPerson && isNamedBeside(context, address);
    return isNeedless ? silence('beside-text', picture, style.messages, ms) : null;
  }
  const purpose = purposeOf(clues, style.messages);
  if (purpose) return wordPurpose(purpose, style, ms);
  const isBroken = context[3] === 0 && clues.file !== '';
  if (!isBroken) return null;
  const last = lastResortOf(clues);
  return last ? wordPurpose(last, style, ms) : wordFailure(BROKEN, style.messages, ms);
}
