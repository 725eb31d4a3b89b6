import type { ReaderCard } from '@/models/catalog';
import type { Engine } from '@/models/engine/engine';
import type { Pixels, Rgb } from '@/models/engine/picture/pixels';
import type { Kind, TextFinding } from '@/utils/findings';
import type { Box } from './boxes';
import { findLines } from './find-lines';
import { ground } from './ground';
import { inReadingOrder } from './order';
import { joinParagraphs, type ReadLine } from './paragraphs';
import { isPlausible } from './plausible';
import { readLine } from './read-line';
import { openRecogniser, type Recogniser } from './recogniser';

export interface ReadOptions {
  kind: Kind;
  /** BCP 47 tags of the page's languages, the likeliest first. */
  langs?: readonly string[];
}

/** Nobody listens to more; the rest is said to be there. */
const MOST_WORDS = 2_000;
const MOST_MILLISECONDS = 12_000;
/** Lower pictures hold no letters. */
const LOWEST_PICTURE = 6;

/**
 * Reads the text in a picture: PP-OCR's detector finds the lines, Tesseract reads each.
 * @throws PictureError 'model-unavailable' where a file cannot be loaded; AbortError when the signal says so
 */
export async function readText(
  engine: Engine,
  card: ReaderCard,
  pixels: Pixels,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<TextFinding> {
  const { width, height } = pixels;
  if (Math.min(width, height) < LOWEST_PICTURE) return { lines: [], cut: false };
  const picture = ground(pixels);
  const deadline = performance.now() + MOST_MILLISECONDS;
  const boxes = await findLines(await engine.session(card.files['detector']!), picture, signal);
  if (boxes.length === 0) return { lines: [], cut: false };

  const recognisers = await openRecognisers(engine, card, options.langs);
  const { lines, cut } = readAll(
    picture,
    inReadingOrder(boxes, (box) => box),
    recognisers,
    deadline,
    signal,
  );
  return {
    cut,
    lines: joinParagraphs(lines).map(({ text, confidence, continues, left, top, right, bottom }) => ({
      text,
      confidence,
      continues,
      box: [left / width, top / height, (right - left) / width, (bottom - top) / height],
    })),
  };
}

/** English reads its own letters best; the Latin script's data knows all the accents. */
async function openRecognisers(
  engine: Engine,
  card: ReaderCard,
  langs: readonly string[] = [],
): Promise<Recogniser[]> {
  const isForeign = langs[0] !== undefined && !/^en\b/iu.test(langs[0]);
  const order = isForeign ? ['latin', 'english'] : ['english', 'latin'];
  return Promise.all(order.map((data) => openRecogniser(engine, card, data)));
}

function readAll(
  picture: Rgb,
  boxes: readonly Box[],
  recognisers: readonly Recogniser[],
  deadline: number,
  signal: AbortSignal,
): { lines: ReadLine[]; cut: boolean } {
  const lines: ReadLine[] = [];
  let words = 0;
  for (const box of boxes) {
    signal.throwIfAborted();
    if (words >= MOST_WORDS || performance.now() > deadline) return { lines, cut: true };
    const reading = readLine(picture, box, recognisers);
    words += reading.words.length;
    const kept = reading.words.filter(isPlausible);
    if (kept.length === 0 || kept.length * 2 < reading.words.length) continue;
    const text = kept.map((word) => word.text).join(' ');
    lines.push({ ...box, text, confidence: reading.confidence });
  }
  return { lines, cut: false };
}
