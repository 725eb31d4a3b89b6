import type { ReaderCard } from '@/models/catalog';
import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import type { Kind, TextFinding } from '@/utils/findings';
import { heightOf, tight, type Box } from './boxes';
import { breather } from './breather';
import { findLines } from './find-lines';
import { ground } from './ground';
import { headingOf } from './heading';
import { inReadingOrder, inRows } from './order';
import { joinParagraphs, type ReadLine } from './paragraphs';
import { plausibleWords } from './plausible';
import { readAtOnce, readLine, type Readers, type Reading } from './read-line';
import { openRecogniser } from './recogniser';

/** Nobody listens to more; the rest is said to be there. */
const MOST_WORDS = 2_000;
/** For reading the lines that were found, the loading of the models not counted. */
const MOST_MILLISECONDS = 12_000;
/** Where what looks like a short word is mostly none. */
const TEXTURED: ReadonlySet<Kind> = new Set<Kind>(['photo', 'drawing', 'icon', 'logo', 'flag', 'emoji']);
/** Lower pictures hold no letters. */
const LOWEST_PICTURE = 6;

/**
 * Reads the text in a picture: PP-OCR's detector finds the lines, Tesseract reads each. The page's language is no
 * help: findings have none and are kept for other pages, so both readers look at every line.
 * @throws PictureError 'model-unavailable' where a file cannot be loaded; AbortError when the signal says so
 */
export async function readText(
  engine: Engine,
  card: ReaderCard,
  pixels: Pixels,
  { kind, sureOfKind }: { kind: Kind; sureOfKind: boolean },
  signal: AbortSignal,
): Promise<TextFinding> {
  const { width, height } = pixels;
  if (Math.min(width, height) < LOWEST_PICTURE) return { lines: [], cut: false };
  const picture = ground(pixels);
  const boxes = await findLines(await engine.session(card.files['detector']!), picture, signal);
  if (boxes.length === 0) return { lines: [], cut: false };

  const readers = await openReaders(engine, card, kind);
  const deadline = performance.now() + MOST_MILLISECONDS;
  const sort = kind === 'chart' || kind === 'diagram' ? inRows : inReadingOrder;
  const read = (box: Box) => readLine(picture, box, readers);
  // Of a screenshot the heading is told, and how many words there are.
  const counts = kind === 'screenshot' && sureOfKind;
  const readQuickly = counts ? (box: Box) => readAtOnce(picture, box, readers) : read;
  const { lines, cut } = await readAll(sort(boxes, tight), readQuickly, deadline, signal);
  if (counts && lines.length > 0) {
    const heading = headingOf(lines, heightOf);
    Object.assign(heading, lineOf(heading.found, read(heading.found)));
  }
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

async function openReaders(engine: Engine, card: ReaderCard, kind: Kind): Promise<Readers> {
  const [english, latin] = await Promise.all([
    openRecogniser(engine, card, 'english'),
    openRecogniser(engine, card, 'latin'),
  ]);
  return { english, latin, insist: !TEXTURED.has(kind) };
}

interface Line extends ReadLine {
  /** As it was found; the line's own edges are those of its letters. */
  found: Box;
}

/** Null where no word of the reading is plausible. */
function lineOf(found: Box, reading: Reading): Line | null {
  const words = plausibleWords(reading);
  if (words.length === 0) return null;
  const text = words.map((word) => word.text).join(' ');
  return { ...tight(found), text, confidence: reading.confidence, found };
}

async function readAll(
  boxes: readonly Box[],
  readBox: (box: Box) => Reading,
  deadline: number,
  signal: AbortSignal,
): Promise<{ lines: Line[]; cut: boolean }> {
  const lines: Line[] = [];
  let words = 0;
  const breathe = breather();
  for (const box of boxes) {
    await breathe();
    signal.throwIfAborted();
    if (words >= MOST_WORDS || performance.now() > deadline) return { lines, cut: true };
    const reading = readBox(box);
    words += reading.words.length;
    const line = lineOf(box, reading);
    if (line) lines.push(line);
  }
  return { lines, cut: false };
}
