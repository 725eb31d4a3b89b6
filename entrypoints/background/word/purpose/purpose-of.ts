import type { Messages } from '#utils/language/i18n.ts';
import type { Clues } from './clues.ts';
import { GENERIC_TEXTS } from './data/generic.ts';
import { hintOf } from './hint-of.ts';
import { certainTarget, wordsOfTarget } from './link-target.ts';
import type { Purpose } from './purpose.ts';
import { decoded, wordsOfSlug } from './slug.ts';

/** A longer text is no name. */
const LONGEST_LABEL = 100;

/**
 * The purpose of an unnamed control, by what stands around its picture; null where that is not enough. The sources, most
 * trusted first:
 *
 * 1. the scheme or the site of the link's target;
 * 2. a text of the page that the words of the target's address confirm;
 * 3. those words themselves;
 * 4. what the form is for;
 * 5. class, icon and file names that mean one thing of a closed list;
 * 6. for links, the heading or the other link that belongs to them;
 * 7. the name of the picture's file.
 *
 * A heading comes before the file's name, because it is only collected where no other picture stands under it. It is
 * never used for a button, because the heading above a button does not tell what the button does. `title` is not a
 * source: a control with a `title` has a name already and is left alone.
 */
export function purposeOf(clues: Clues, messages: Messages): Purpose | null {
  const certain = certainTarget(clues, messages);
  if (certain) return certain;
  const words = wordsOfTarget(clues, messages);
  return (
    (words && confirmedBy(words, [clues.label, clues.beside])) ??
    words ??
    searchOf(clues, messages) ??
    hintOf(clues, messages) ??
    labelOf(clues) ??
    fileOf(clues)
  );
}

/** The page's own text that holds most of the words of an address: it says the same, and is better written. */
function confirmedBy({ text }: Purpose, candidates: string[]): Purpose | null {
  const words = wordsOf(text);
  const found = candidates.find((candidate) => {
    const said = wordsOf(candidate);
    return words.filter((word) => said.includes(word)).length * 2 > words.length;
  });
  return found && found.length <= LONGEST_LABEL ? { text: found, by: 'label', inPageLanguage: true } : null;
}

function searchOf({ submits, search }: Clues, { t }: Messages): Purpose | null {
  return submits && search ? { text: t('hint_search'), by: 'search', inPageLanguage: false } : null;
}

function labelOf({ target, label }: Clues): Purpose | null {
  const bare = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim();
  if (!target || !bare || label.length > LONGEST_LABEL || GENERIC_TEXTS.has(bare)) return null;
  return { text: label, by: 'label', inPageLanguage: true };
}

function fileOf({ file }: Clues): Purpose | null {
  const name = decoded(file.replace(/[?#].*$/, '').replace(/^.*\//, ''));
  const { words, generic } = wordsOfSlug(name);
  return generic ? null : { text: words, by: 'file', inPageLanguage: true };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
