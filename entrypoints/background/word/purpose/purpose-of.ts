import type { Messages } from '#utils/language/i18n.ts';
import { wordsOfTarget } from './address-words.ts';
import {
  captionIn,
  confirmedIn,
  descriptionIn,
  headingIn,
  titleIn,
  twinIn,
  wordsIn,
} from '#entrypoints/background/word/card/name-in-card.ts';
import { certainTarget, downloadedBy, siteOf } from './certain-target.ts';
import type { Clues } from './clues.ts';
import { actionOf, hintOf } from './hint-of.ts';
import type { Purpose } from './purpose.ts';
import { tooltipOf } from './tooltip.ts';

/** Where the address has this many words, it is about the same as the heading, in other words. */
const MANY_WORDS = 3;
/** Width in CSS pixels of a picture that stands for the card it is in; a smaller one may be an icon or an author. */
const LEADING_WIDTH = 100;

/**
 * The purpose of an unnamed control, by what stands around its picture; null where that is not enough. The sources, most
 * trusted first:
 *
 * 1. the scheme of the link's target, the site's start page, a link that shares the page;
 * 2. what the page says of this very target: the text of another link to it, the description or the tooltip of the control;
 * 3. another site that is well known; an action that class or address name;
 * 4. the text in the card that the words of the address confirm, the caption, the heading, the title;
 * 5. the words of the address;
 * 6. what the form is for;
 * 7. class, icon and file names that mean one thing of a closed list.
 *
 * The texts of a card are never used for a button, because they do not tell what the button does. `title` is not a
 * source: a control with a `title` has a name already and is left alone.
 */
export function purposeOf(clues: Clues, messages: Messages): Purpose | null {
  const certain = certainTarget(clues, messages) ?? toldOf(clues);
  if (certain) return certain;
  const words = wordsOfTarget(clues, messages);
  const hint = hintOf(clues, messages);
  return (
    siteOf(clues, messages) ??
    confirmedHint(hint, clues) ??
    actionOf(clues, messages) ??
    download(clues, messages) ??
    cardOf(clues, words, isLeading(clues, words)) ??
    words ??
    searchOf(clues, messages) ??
    hint ??
    cardOf(clues, words, true)
  );
}

/** What the page says of this very control or of another link to its target. */
function toldOf({ control, card, target }: Clues): Purpose | null {
  const told = [tooltipOf(control), card ? descriptionIn(card) : '', card && target ? twinIn(card) : ''];
  return byLabel(told.find(Boolean));
}

/** The text beside a file, with the file's type; else the file's own name. */
function download(clues: Clues, messages: Messages): Purpose | null {
  const file = downloadedBy(clues, messages);
  const beside = file && cardOf(clues, null, true);
  const ending = /\.([a-z\d]{2,5})$/i.exec(clues.target?.pathname ?? '')?.[1];
  if (!beside) return file;
  return ending ? { ...beside, text: `${beside.text} (${ending.toUpperCase()})` } : beside;
}

function cardOf({ card, isLink }: Clues, words: Purpose | null, withHeading: boolean): Purpose | null {
  if (!isLink || !card) return null;
  const confirmed = words && confirmedIn(card, wordsIn(words.text));
  if (confirmed) return byLabel(confirmed);
  return withHeading ? byLabel([captionIn(card), headingIn(card), titleIn(card)].find(Boolean)) : null;
}

/** True where the heading of the card may be trusted although the words of the address differ from it. */
function isLeading({ width }: Clues, words: Purpose | null): boolean {
  return !words || width >= LEADING_WIDTH || wordsIn(words.text).length >= MANY_WORDS;
}

/** A class that names an action, where the address names it too. */
function confirmedHint(hint: Purpose | null, { target }: Clues): Purpose | null {
  const isConfirmed = hint && target && wordsIn(target.pathname).includes(hint.text.toLowerCase());
  return isConfirmed ? hint : null;
}

function searchOf({ submits, search }: Clues, { t }: Messages): Purpose | null {
  return submits && search ? { text: t('hint_search'), by: 'search', inPageLanguage: false } : null;
}

function byLabel(text: string | undefined): Purpose | null {
  return text ? { text, by: 'label', inPageLanguage: true } : null;
}
