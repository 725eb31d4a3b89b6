import { widthOf, type PixelBox } from './boxes.ts';
import { drawnParts, isLone } from './drawn-parts.ts';
import type { Reading } from './reading.ts';
import type { RecognisedWord } from './recogniser.ts';
import type { Unread } from '#utils/domain/findings.ts';
import { isFormula } from './formula.ts';
import { isLikeVietnamese, isMixed } from './odd-words.ts';
import type { LineScript } from './tell-scripts.ts';

/**
 * How probable another script must be, by the reader's confidence in its Latin letters. It is sure of nonsense now and
 * then, and of Latin letters in odd fonts it is unsure, so neither decides alone.
 */
const ENOUGH = [
  { readFrom: 0.9, probability: 0.98 },
  { readFrom: 0.8, probability: 0.9 },
  { readFrom: 0.6, probability: 0.7 },
  { readFrom: 0, probability: 0.3 },
] as const;
/** Probability from which a line is in another script without a look at the rest. */
const BEYOND_DOUBT = 0.9;
/** Share of such lines, by their width, from which the picture is in another script, and the rest is doubted. */
const MOSTLY = 0.5;
/** Probability of a line in such a picture from which it is not believed. */
const DOUBTED = 0.3;
/** The same where the words that were read are odd. */
const LIKE_VIETNAMESE = 0.4;
const MIXED = 0.2;
/**
 * The same of a letter, figure or symbol that stands alone, as in a diagram: its shape is like some letter of another script,
 * or like a sign of a formula.
 */
const ALONE = 0.95;
/** Confidence below which odd words count. */
const UNSURE = 0.8;
/** Confidence from which a line was read in a mirror. */
const READ_TURNED = 0.8;
const NOT_SEEN: LineScript = { script: 0, formula: 0 };
/** Less of the text than this in another script is an ornament or an icon. */
const WORTH_TELLING = 0.1;

export interface UnreadWatch {
  /** Whether a line is so surely in another script that it need not be read. */
  isSure(box: PixelBox): boolean;
  /** The words of a line; none where the line is in another script or a formula, which is remembered. */
  unlessUnread(words: RecognisedWord[], reading: Reading, box: PixelBox): RecognisedWord[];
  /** What could not be read, with its certainty; undefined where there is nothing of the kind. */
  found(): Unread | undefined;
}

/**
 * Keeps apart what the reader does not know. It knows Latin letters only, and reads Latin nonsense in others; of a formula
 * it loses signs, and the places of all.
 * @param scripts of the lines, by their boxes; a line that is missing there is judged by its words alone
 */
export function watchUnread(scripts: ReadonlyMap<PixelBox, LineScript>): UnreadWatch {
  const lines = [...scripts].filter(([box]) => !isLone(box));
  const beyondDoubt = lines.filter(([, { script }]) => script >= BEYOND_DOUBT);
  const isMostlyOther = lengthOf(beyondDoubt) > MOSTLY * lengthOf(lines);
  const drawn = drawnParts([...scripts.keys()]);
  const unread = { script: [] as Weighed[], formula: [] as Weighed[] };
  let read = 0;
  return {
    isSure(box) {
      const told = scripts.get(box);
      return told !== undefined && !told.maybeTurned && told.script >= ENOUGH[0].probability;
    },
    unlessUnread(words, reading, box) {
      const { script, formula, maybeTurned } = scripts.get(box) ?? NOT_SEEN;
      if (words.length === 0 && drawn.has(box)) return words;
      // The reader tries a line in these ways too: then it is a line in Latin letters.
      if (maybeTurned && (reading.onItsHead || reading.confidence >= READ_TURNED)) return words;
      const text = reading.words.map((word) => word.text).join(' ');
      const lowest = isLone(box) ? ALONE : 0;
      const limit = isMostlyOther ? DOUBTED : Math.max(lowest, limitFor(text, reading.confidence));
      const weight = widthOf(box);
      if (script >= limit) unread.script.push({ weight, probability: script });
      else if (isFormula(text, formula) && formula >= lowest)
        unread.formula.push({ weight, probability: Math.max(formula, 0.8) });
      else {
        if (words.length > 0) read += weight;
        return words;
      }
      return [];
    },
    found() {
      const { script, formula } = { script: sumOf(unread.script), formula: sumOf(unread.formula) };
      const what = script >= formula ? 'script' : 'formula';
      const weight = Math.max(script, formula);
      if (weight === 0 || weight < WORTH_TELLING * (read + script + formula)) return undefined;
      return { what, confidence: meanOf(unread[what]) };
    },
  };
}

interface Weighed {
  weight: number;
  probability: number;
}

const lengthOf = (lines: readonly [PixelBox, LineScript][]): number =>
  lines.reduce((sum, [box]) => sum + widthOf(box), 0);
function limitFor(text: string, confidence: number): number {
  if (isLikeVietnamese(text)) return LIKE_VIETNAMESE;
  if (confidence < UNSURE && isMixed(text)) return MIXED;
  return ENOUGH.find(({ readFrom }) => confidence >= readFrom)?.probability ?? 1;
}
const sumOf = (parts: readonly Weighed[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);
const meanOf = (parts: readonly Weighed[]): number =>
  parts.reduce((sum, { weight, probability }) => sum + weight * probability, 0) / sumOf(parts);
