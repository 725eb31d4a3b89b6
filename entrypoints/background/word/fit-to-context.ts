import { isSpoken, type Description, type Silence, type Spoken } from '#utils/domain/description.ts';
import { isSymbol } from '#utils/domain/kinds.ts';
import { finish } from './finish.ts';
import type { PictureOnPage } from './picture-on-page.ts';
import { cluesOf, type Clues } from './purpose/clues.ts';
import { lastResortOf } from './purpose/certain-target.ts';
import type { Repeats } from './restraint/repeats.ts';
import { isSaidBeside } from './restraint/said-beside.ts';
import { silence } from './silence.ts';
import type { WordingStyle } from './style/wording-style.ts';
import { wordPurpose } from './word-purpose.ts';

/**
 * Adapts the description of a picture that was looked at to the place where it stands. A link or button gets a name
 * even where the picture told nothing; any other picture stays silent where its description would only repeat what is
 * said beside it, or before it in the same list.
 */
export function fitToContext(
  description: Description,
  picture: PictureOnPage,
  repeats: Repeats,
  style: WordingStyle,
): Description {
  const { context, address, page, byPerson } = picture;
  const clues = cluesOf(context, address, page);
  if (clues) return fitToControl(description, clues, picture, style);
  if (!isSpoken(description) || description.panelOnly || byPerson) return description;
  const reason = whyNeedless(description, picture, repeats);
  return reason ? silence(reason, picture, style.messages, description.ms) : description;
}

/**
 * The picture names its control only where it is told for sure: a guess, or a list of things, is no name. A person who
 * asks is told all the same.
 */
function fitToControl(
  description: Description,
  clues: Clues,
  picture: PictureOnPage,
  style: WordingStyle,
): Description {
  const isTold = picture.byPerson || description.state === 'said';
  if (isTold && isSpoken(description) && description.inControl) {
    return wordInControl(description, description.inControl, style);
  }
  if (isTold || isPanelOnly(description)) return description;
  const purpose = lastResortOf(clues);
  if (purpose) return wordPurpose(purpose, style, description.ms);
  if (!isSpoken(description)) return description;
  // A button called "Icon" tells no more than a nameless one, and is no longer recognised as nameless.
  const reason = isBareSymbol(description) ? 'bare-symbol' : 'unsure-name';
  return silence(reason, picture, style.messages, description.ms);
}

function isPanelOnly(description: Description): boolean {
  return isSpoken(description) && description.panelOnly;
}

/** A control with a symbol is called by what it does, or else by what the symbol shows. */
function wordInControl(symbol: Spoken, plain: string, style: WordingStyle): Spoken {
  const { inControl: _, ...rest } = symbol;
  const text = symbol.state === 'said' ? plain : style.messages.t('hedge', plain);
  const { state, lang, confidence } = rest;
  return { ...rest, ...finish({ state, text, plain, lang, confidence }, style) };
}

/** Why the description adds nothing to the page; null where it does. */
function whyNeedless(description: Spoken, picture: PictureOnPage, repeats: Repeats): Silence | null {
  const { text, plain, lang } = description;
  const { context, address, document } = picture;
  const [, label, beside, , element, list] = context;
  if (isBareSymbol(description) && beside) return 'beside-text';
  // Two photos that each show a person need not be the same photo, so the addresses are compared as well. Otherwise
  // the second would get no text at all.
  const said = isListOfObjects(description) ? `${text} ${address}` : text;
  if (list !== null && repeats.isRepeat(document, list, element, said)) return 'repeat';
  return isSaidBeside(plain, `${label} ${beside}`, lang) ? 'said-beside' : null;
}

/** True for a symbol of which nothing is known but its kind. */
function isBareSymbol(description: Description): boolean {
  return description.state === 'list' && description.kind !== null && isSymbol(description.kind);
}

function isListOfObjects({ state, kind }: Spoken): boolean {
  return state === 'list' && kind !== null && !isSymbol(kind);
}
