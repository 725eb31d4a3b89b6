import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { CAN, NEEDS } from './caption-words.ts';
import { isSeen } from './is-seen.ts';
import { ONLY_WHILE } from './places.ts';
import { saysTwice } from './said-twice.ts';

/**
 * Whether a caption may stand flat beside what else is seen in the photo: every noun is borne out, nothing is said twice, and
 * the subject can do what it is said to do. Captioners write of a car that it "is driving down a car".
 */
export function isBorneOut(caption: CaptionFinding, seen: SeenFinding): boolean {
  const words = caption.tokens.map(({ text }) => text);
  if (saysTwice(words)) return false;
  const nouns = new Map((caption.nouns ?? []).map(({ word, probability }) => [word, probability]));
  const asserted = [...new Set(words.filter((word) => nouns.has(word) || NEEDS.has(word)))].filter(
    (word) => !ONLY_WHILE.has(word),
  );
  return asserted.every((word) => isSeen(word, caption, seen)) && canDo(caption, words);
}

/** Whether the first thing that is named can do the first verb. */
function canDo({ named }: CaptionFinding, words: readonly string[]): boolean {
  const labelOf = (word: string) => {
    const being = named.find((each) => each.word === word);
    return being ? being.label : (NEEDS.get(word)?.find((name) => name in CAN) ?? null);
  };
  const subject = words.map(labelOf).find((label) => label !== null);
  const verb = words.find((word) => word.endsWith('ing') && word !== 'building' && word !== 'king');
  if (!subject || verb === undefined) return true;
  return CAN[subject]?.has(verb) ?? true;
}
