import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { breather } from '#models/experts/text/breather.ts';
import { ground } from '#models/experts/text/ground.ts';
import { plausibleWords } from '#models/experts/text/plausible.ts';
import { readAtOnce, readLine } from '#models/experts/text/read-line.ts';
import type { Readers } from '#models/experts/text/readers.ts';
import { openRecogniser } from '#models/experts/text/recogniser.ts';
import type { TextLine } from '#utils/domain/findings.ts';
import { bestOf, covers, inOrder } from './best-lines.ts';
import { atAGlance, CLEAR, FAINT, findOverlay, inFindingSize, type OverlayLine } from './find-overlay.ts';
import { withCapitals } from './with-capitals.ts';

/** A photo has shapes that look like letters; what is laid over it is large and clear, and so is read with certainty. */
const SURE = 0.75;
/** Confidence at the first look below which it is leaves or lights, which are not looked at again. */
const WORTH_CARE = 0.4;
/** Confidence from which a line need not be read again where its letters look a little different. */
const BEYOND_DOUBT = 0.94;
const LETTERS = [CLEAR, FAINT];
/** Fewer letters are read in leaves and lights too. */
const FEWEST_LETTERS = 4;

/**
 * Reads the words that are laid over a photo: large bright letters with a dark rim or on a dark band, or the other way
 * round. The detector of lines mostly misses these, and the photo between the letters would be read as well. Empty where
 * there are none; then nothing is loaded.
 * @throws PictureError 'model-unavailable' where a file cannot be loaded; AbortError when the signal is aborted
 */
export async function readOverlay(
  engine: Engine,
  card: ReaderCard,
  pixels: Pixels,
  signal: AbortSignal,
): Promise<TextLine[]> {
  if (!mayHaveOverlay(pixels)) return [];
  const whole = ground(pixels);
  const candidates = findOverlay(inFindingSize(whole), LETTERS);
  if (candidates.length === 0) return [];
  const [english, latin] = await Promise.all([
    openRecogniser(engine, card, 'english'),
    openRecogniser(engine, card, 'latin'),
  ]);
  const breathe = breather();
  const lines: TextLine[] = [];
  for (const found of candidates) {
    await breathe();
    signal.throwIfAborted();
    const box = shareOf(found.box);
    if (lines.some((line) => line.confidence >= BEYOND_DOUBT && covers(line.box, box))) continue;
    const line = readFound(found, { english, latin, insist: true });
    if (line) lines.push(line);
  }
  return inSentences(inOrder(bestOf(lines)));
}

/** Whether words may be laid over a photo. Nearly all photos are done with at a glance. */
export function mayHaveOverlay(pixels: Pixels): boolean {
  return findOverlay(atAGlance(ground(pixels)), LETTERS).length > 0;
}

function readFound({ letters, bars, box }: OverlayLine, readers: Readers): TextLine | null {
  const whole = { left: 0, top: 0, right: letters.width, bottom: letters.height };
  const atOnce = readAtOnce(letters, whole, readers);
  if (atOnce.confidence < WORTH_CARE) return null;
  const reading = atOnce.confidence >= BEYOND_DOUBT ? atOnce : readLine(letters, whole, readers);
  const text = plausibleWords({ ...reading, words: withCapitals(reading.words, bars) })
    .map((word) => word.text)
    .join(' ');
  if (reading.confidence < SURE || lettersIn(text) < FEWEST_LETTERS) return null;
  return { text, confidence: reading.confidence, box: shareOf(box), continues: false };
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const shareOf = ({ left, top, right, bottom }: OverlayLine['box']): TextLine['box'] => [
  left,
  top,
  right - left,
  bottom - top,
];

/**
 * Lines in capitals that no mark ends are one sentence, though half of it stands at the top and half at the bottom:
 * "WHEN THE BOX", "IS TOO SMALL".
 */
function inSentences(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (!last || !goesOn(last.text, line.text)) {
      joined.push({ ...line });
      continue;
    }
    const share = last.text.length / (last.text.length + line.text.length);
    last.confidence = share * last.confidence + (1 - share) * line.confidence;
    last.text = `${last.text} ${line.text}`;
    last.box = around(last.box, line.box);
  }
  return joined;
}

const goesOn = (before: string, after: string): boolean =>
  !/[.!?…:]$/u.test(before) && [before, after].every((text) => text === text.toUpperCase());

function around(a: TextLine['box'], b: TextLine['box']): TextLine['box'] {
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top];
}
