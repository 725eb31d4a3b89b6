import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { isSeen } from './is-seen.ts';
import type { Parts, Phrase } from './parts.ts';
import { AT_REST, GARMENTS, ONLY_WHILE, TAKEN } from './places.ts';
import { MOVING, NEEDS_OBJECT, SURE_OF_INTO, VERB_LEVELS } from './verbs.ts';

/** A caption beside what is seen in its photo. */
export interface Evidence {
  caption: CaptionFinding;
  seen: SeenFinding;
}

/** Whether what is done is probable, and what it is done with is seen. */
export function isVerbBorne(doing: string, { object, phrases }: Parts, evidence: Evidence): boolean {
  const probability = evidence.seen.acts.find(({ name }) => name === doing)?.probability ?? 0;
  const isInto = phrases.some(({ preposition }) => preposition === 'into');
  if (probability < Math.max(VERB_LEVELS.get(doing) ?? Infinity, isInto ? SURE_OF_INTO : 0)) return false;
  if (NEEDS_OBJECT.has(doing) && object.length === 0) return false;
  return areSeen(object, evidence);
}

/**
 * A phrase as it may be told; null where it may not.
 * @param doing the verb that is told; null where none is: then nobody is told to move
 */
export function borne(phrase: Phrase, doing: string | null, evidence: Evidence): Phrase | null {
  const noun = phrase.words.at(-1) ?? '';
  const only = ONLY_WHILE.get(noun);
  if (only) return doing !== null && only.has(doing) ? phrase : null;
  const isMoving = doing !== null && MOVING.has(doing);
  const preposition = isMoving ? phrase.preposition : (AT_REST[phrase.preposition] ?? phrase.preposition);
  if (!TAKEN.get(preposition)?.has(noun) || (preposition === 'with' && doing !== 'playing')) return null;
  return isSeen(noun, evidence.caption, evidence.seen) && areSeen(phrase.words, evidence)
    ? { ...phrase, preposition }
    : null;
}

/** Whether a garment is probable enough to be told: "in a red shirt". */
export function isWorn({ words }: Phrase, { nouns = [] }: CaptionFinding): boolean {
  const garment = words.at(-1) ?? '';
  const probability = nouns.find(({ word }) => word === garment)?.probability ?? 0;
  return words.length <= LONGEST_GARMENT && probability >= (GARMENTS.get(garment) ?? Infinity);
}

/** "A red and white shirt" is worn; more words are more things. */
const LONGEST_GARMENT = 5;

function areSeen(words: readonly string[], { caption, seen }: Evidence): boolean {
  const nouns = new Set((caption.nouns ?? []).map(({ word }) => word));
  return words.every((word) => !nouns.has(word) || isSeen(word, caption, seen));
}
