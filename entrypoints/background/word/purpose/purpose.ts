import type { Messages } from '#utils/language/i18n.ts';
import type { Clues } from './clues.ts';
import { GENERIC_TEXTS } from './data/generic.ts';
import { hintOf } from './hints.ts';
import { decoded, wordsOfSlug } from './slug.ts';
import { certainTarget, hintOfTarget, wordsOfTarget } from './target.ts';

/** What a link, button or the like is for. */
export interface Purpose {
  text: string;
  /** What it was read from. */
  by: 'scheme' | 'download' | 'host' | 'home' | 'label' | 'search' | 'path' | 'hint' | 'file' | 'kind';
  /** True for words of the page, which are in its language; false for ours. */
  own: boolean;
}

/**
 * The purpose of an unnamed control, from what stands around its picture; null where that does not suffice.
 * In order of trust: the target's scheme and site, a text of the page that the target's words confirm, these
 * words, what the form is for, a closed list of plain words, and for links the heading or other link that
 * belongs to them, then the file's name. `title` is not here: it names the control, so that it is none of ours.
 *
 * A heading goes before the file's name, since it is read only where it has no other picture around it; never for
 * a button, whose purpose is not what it stands under.
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

/** What is still better than nothing, once the picture has been looked at in vain. */
export function lastResortOf(clues: Clues): Purpose | null {
  return hintOfTarget(clues);
}

/** The page's own text for the same thing, better written than an address: it has most of its words. */
function confirmedBy({ text }: Purpose, candidates: string[]): Purpose | null {
  const words = wordsOf(text);
  const found = candidates.find((candidate) => {
    const said = wordsOf(candidate);
    return words.filter((word) => said.includes(word)).length * 2 > words.length;
  });
  return found && found.length <= LONGEST_LABEL ? { text: found, by: 'label', own: true } : null;
}

function searchOf({ submits, search }: Clues, { t }: Messages): Purpose | null {
  return submits && search ? { text: t('hint_search'), by: 'search', own: false } : null;
}

/** Longer texts are no names. */
const LONGEST_LABEL = 100;

function labelOf({ target, label }: Clues): Purpose | null {
  const bare = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim();
  if (!target || !bare || label.length > LONGEST_LABEL || GENERIC_TEXTS.has(bare)) return null;
  return { text: label, by: 'label', own: true };
}

function fileOf({ file }: Clues): Purpose | null {
  const name = decoded(file.replace(/[?#].*$/, '').replace(/^.*\//, ''));
  const { words, generic } = wordsOfSlug(name);
  return generic ? null : { text: words, by: 'file', own: true };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
