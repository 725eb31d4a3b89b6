import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { CAN, NEEDS } from './caption-words.ts';

/** From this probability what a noun needs counts as seen. */
const SEEN = 0.5;
/** A noun that the heads do not know has to be as probable as this by the head for nouns. */
const KNOWN_NOUN = 0.45;
/** As sure as this the head for nouns outvotes the others. */
const SURE_NOUN = 0.8;

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
  if (stems.some((stem, at) => !SMALL.has(stem) && stems.indexOf(stem) !== at)) return false;
  return (caption.nouns ?? []).every((noun) => isSeen(noun, caption, seen)) && canDo(caption, words);
}

/** One and many of a thing are the same thing. */
function stemOf(word: string): string {
  return word.replace(/men$/, 'man').replace(/(?<=\w{2}[^s])s$/, '');
}

function isSeen(
  { word, probability }: { word: string; probability: number },
  { named }: CaptionFinding,
  seen: SeenFinding,
): boolean {
  const being = named.find((each) => each.word === word);
  if (being) {
    const object = seen.objects.find(({ label }) => label === being.label);
    return object !== undefined && object.probability >= SEEN;
  }
  const needs = NEEDS.get(word);
  if (!needs) return probability >= KNOWN_NOUN;
  return probability >= SURE_NOUN || needs.some((name) => probabilityOf(name, seen) >= SEEN);
}

function probabilityOf(wanted: string, { objects, stuff, scenes, names }: SeenFinding): number {
  const found = [
    ...objects.filter(({ label }) => label === wanted),
    ...[...stuff, ...scenes].filter(({ name }) => name === wanted),
    ...names.filter(({ name, above }) => name === wanted || above.includes(wanted)),
  ];
  return Math.max(0, ...found.map(({ probability }) => probability));
}

/** Whether the first thing that is named can do the first verb. */
function canDo({ named }: CaptionFinding, words: readonly string[]): boolean {
  const labelOf = (word: string) => {
    const being = named.find((each) => each.word === word);
    return being ? being.label : (NEEDS.get(word)?.find((name) => name in CAN) ?? null);
  };
  const subject = words.map(labelOf).find((label) => label !== null);
  const verb = words.find((word) => word.endsWith('ing') && word !== 'building' && word !== 'king');
  const can = subject ? CAN[subject] : undefined;
  return !can || verb === undefined || can.has(verb);
}
