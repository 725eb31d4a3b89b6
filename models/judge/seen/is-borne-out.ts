import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { COLOUR } from './without-false-colours.ts';
import { CAN, DONE_WITH, NEEDS } from './caption-words.ts';

/** From this probability what a noun needs counts as seen. */
const SEEN = 0.4;
/** Half seen, it counts where the head for nouns agrees. */
const HALF_SEEN = 0.25;
/** A noun that the heads do not know, or only half see, has to be as probable as this by the head for nouns. */
const LIKELY_NOUN = 0.3;
/** As sure as this the head for nouns outvotes the others. */
const SURE_NOUN = 0.5;
/** A colour may come back so many words later: of another thing. */
const FAR = 4;

/** Words that may stand twice in a sentence. */
const SMALL = new Set(
  'a an the is are in on of and with at to by his her its their as two through near front'.split(' '),
);

/**
 * Whether a caption may stand flat beside what else is seen in the photo: every noun is borne out, nothing is said twice, and
 * the subject can do what it is said to do. Captioners write of a car that it "is driving down a car".
 */
export function isBorneOut(caption: CaptionFinding, seen: SeenFinding): boolean {
  const words = caption.tokens.map(({ text }) => text);
  const stems = words.map(stemOf);
  if (stems.some((stem, at) => isRepeated(stem, at, stems))) return false;
  const nouns = new Map((caption.nouns ?? []).map(({ word, probability }) => [word, probability]));
  const asserted = [...new Set(words.filter((word) => nouns.has(word) || NEEDS.has(word)))];
  return (
    asserted.every((word) => isSeen(word, nouns.get(word) ?? 0, caption, seen)) && canDo(caption, words, seen)
  );
}

function isRepeated(stem: string, at: number, stems: readonly string[]): boolean {
  if (SMALL.has(stem)) return false;
  const before = stems.lastIndexOf(stem, at - 1);
  return at > 0 && before >= 0 && !(COLOUR.test(stem) && at - before >= FAR);
}

/** One and many of a thing are the same thing. */
function stemOf(word: string): string {
  return word.replace(/men$/, 'man').replace(/(?<=\w{2}[^s])s$/, '');
}

function isSeen(word: string, probability: number, { named }: CaptionFinding, seen: SeenFinding): boolean {
  const being = named.find((each) => each.word === word);
  if (being) {
    const object = seen.objects.find(({ label }) => label === being.label);
    return object !== undefined && object.probability >= SEEN;
  }
  const needs = NEEDS.get(word);
  if (!needs) return probability >= LIKELY_NOUN;
  const seenAs = Math.max(...needs.map((name) => probabilityOf(name, seen)));
  return probability >= SURE_NOUN || seenAs >= SEEN || (seenAs >= HALF_SEEN && probability >= LIKELY_NOUN);
}

function probabilityOf(wanted: string, { objects, stuff, scenes, names }: SeenFinding): number {
  const found = [
    ...objects.filter(({ label }) => label === wanted),
    ...[...stuff, ...scenes].filter(({ name }) => name === wanted),
    ...names.filter(({ name, above }) => name === wanted || above.includes(wanted)),
  ];
  return Math.max(0, ...found.map(({ probability }) => probability));
}

/** Whether the first thing that is named can do the first verb, and where people do it, whether they can do it here. */
function canDo({ named }: CaptionFinding, words: readonly string[], seen: SeenFinding): boolean {
  const labelOf = (word: string) => {
    const being = named.find((each) => each.word === word);
    return being ? being.label : (NEEDS.get(word)?.find((name) => name in CAN) ?? null);
  };
  const subject = words.map(labelOf).find((label) => label !== null);
  const verb = words.find((word) => word.endsWith('ing') && word !== 'building' && word !== 'king');
  if (!subject || verb === undefined) return true;
  const needs = subject === 'person' ? DONE_WITH.get(verb) : undefined;
  if (needs) return needs.some((name) => probabilityOf(name, seen) >= HALF_SEEN);
  return CAN[subject]?.has(verb) ?? true;
}
