import type { Session } from '#models/engine/session.ts';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { Pixels, Rgb } from '#models/engine/picture/pixels.ts';
import type { TextFinding, TextLine } from '#utils/domain/findings.ts';
import type { Kind } from '#utils/domain/kinds.ts';
import { heightOf, tight, type PixelBox } from './boxes.ts';
import { breather } from './breather.ts';
import { findLines } from './find-lines.ts';
import { ground } from './ground.ts';
import { inkHeight } from './ink-height.ts';
import { isHigher, isPhrase } from '#utils/domain/text/heading.ts';
import { inReadingOrder, inRows } from './order.ts';
import { arrange } from './arrange.ts';
import { layUpright, turnOver, type Page } from './lay-upright.ts';
import { isOnlyText } from './only-text.ts';
import { openDetector } from './open-detector.ts';
import type { JoinedLine, ReadLine } from './paragraphs.ts';
import { doubtfulWords, plausibleWords, unlessDoubtful } from './plausible.ts';
import { readLine, readToCount } from './read-line.ts';
import type { Readers } from './readers.ts';
import type { Reading } from './reading.ts';
import { openRecogniser, type RecognisedWord } from './recogniser.ts';
import { tellScripts } from './tell-scripts.ts';
import { watchUnread } from './unread.ts';

/** Nobody listens to more words. That there are more is said. */
const MOST_WORDS = 2_000;
/** Time for reading the lines that were found; loading the models is not included. */
const MOST_MILLISECONDS = 12_000;
/** Kinds of pictures in which something that looks like a short word mostly is none. */
const TEXTURED: ReadonlySet<Kind> = new Set<Kind>([
  'photo',
  'drawing',
  'painting',
  'icon',
  'logo',
  'flag',
  'emoji',
]);
/** Kinds of pictures that hold something beside their words. */
const FIGURES: ReadonlySet<Kind> = new Set<Kind>(['chart', 'diagram', 'screenshot', 'map']);
/** So many lines more stand on their head than are read before the rest is not tried. */
const ENOUGH_ON_HEAD = 2;
/** Pictures with a shorter side than this hold no letters. */
const LOWEST_PICTURE = 6;

/**
 * Reads the text in a picture: PP-OCR's detector finds the lines, Tesseract reads each of them. The language of the
 * page cannot help, since findings are kept and used for other pages too: both readers read every line.
 * @throws PictureError 'model-unavailable' where a file cannot be loaded; AbortError when the signal is aborted
 */
export async function readText(
  engine: Engine,
  card: ReaderCard,
  pixels: Pixels,
  { kind, sureOfKind }: Routing,
  signal: AbortSignal,
): Promise<TextFinding> {
  if (Math.min(pixels.width, pixels.height) < LOWEST_PICTURE) return { lines: [], cut: false };
  const picture = ground(pixels);
  const detector = await openDetector(engine, card);
  const find = (picture: Rgb) => findLines(detector, picture, signal);
  const found = await find(picture);
  if (found.boxes.length === 0) return { lines: [], cut: false };

  const readers = await openReaders(engine, card, kind);
  // In photos and symbols the shapes of letters are seen where there are none.
  const scripts = TEXTURED.has(kind) ? null : await engine.session(card.files['scripts']!);
  let page = await layUpright(picture, found, find, readers);
  // The ground of a map is often as plain as that of a page.
  const only = FIGURES.has(kind) && kind !== 'map' && isOnlyText(page.picture, page.boxes);
  const routing = only ? ({ kind: 'text', sureOfKind: false } as const) : { kind, sureOfKind };
  let read = await readPage(page, readers, scripts, routing, signal);
  const over = read.onItsHead ? await turnOver(page, find, readers) : null;
  if (over) {
    page = over;
    read = await readPage(page, readers, scripts, routing, signal);
  }
  return {
    cut: read.cut,
    unread: read.unread,
    lines: arrange(unlessDoubtful(read.lines), routing.kind).map((line) => findingOf(line, page.picture)),
    ...(page.quarters > 0 && { turned: (page.quarters * 90) as 90 | 180 | 270 }),
    ...(only && { only }),
  };
}

function findingOf(line: JoinedLine, { width, height }: Rgb): TextLine {
  const { text, confidence, continues, cell, ink, left, top, right, bottom } = line;
  const finding: TextLine = {
    text,
    confidence,
    continues,
    box: [left / width, top / height, (right - left) / width, (bottom - top) / height],
  };
  if (cell) finding.cell = cell;
  if (ink !== undefined) finding.ink = ink / height;
  return finding;
}

async function openReaders(engine: Engine, card: ReaderCard, kind: Kind): Promise<Readers> {
  const [english, latin] = await Promise.all([
    openRecogniser(engine, card, 'english'),
    openRecogniser(engine, card, 'latin'),
  ]);
  return { english, latin, insist: !TEXTURED.has(kind) };
}

interface Routing {
  kind: Kind;
  sureOfKind: boolean;
}

async function readPage(
  { picture, boxes }: Page,
  readers: Readers,
  scripts: Session | null,
  { kind, sureOfKind }: Routing,
  signal: AbortSignal,
): Promise<ReadLines & Pick<TextFinding, 'unread'>> {
  const deadline = performance.now() + MOST_MILLISECONDS;
  const sort = kind === 'chart' || kind === 'diagram' ? inRows : inReadingOrder;
  const withCare = (box: PixelBox) => readLine(picture, box, readers);
  // Of a screenshot only the heading is told, and the number of words.
  const readBox =
    kind === 'screenshot' && sureOfKind
      ? headingsFirst(withCare, (box) => readToCount(picture, box, readers))
      : withCare;
  const wordsOf = kind === 'text' && sureOfKind ? wordsOfText : plausibleWords;
  const unread = watchUnread(scripts ? await tellScripts(scripts, picture, boxes, signal) : new Map());
  const known = (reading: Reading, box: PixelBox) => unread.unlessUnread(wordsOf(reading), reading, box);
  const readKnown = (box: PixelBox) => (unread.isSure(box) ? { words: [], confidence: 0 } : readBox(box));
  const sizeOf = FIGURES.has(kind) ? (box: PixelBox) => ({ ink: inkHeight(picture, box) }) : () => ({});
  const read = await readAll(sort(boxes, tight), readKnown, known, sizeOf, deadline, signal);
  return { ...read, unread: unread.found() };
}

type ReadBox = (box: PixelBox) => Reading;

/**
 * Reads with care every line that may be the heading, which is one higher than all phrases before it; the others only to
 * count their words.
 */
function headingsFirst(withCare: ReadBox, toCount: ReadBox): ReadBox {
  let highest = 0;
  return (box) => {
    if (!isHigher(heightOf(box), highest)) return toCount(box);
    const reading = withCare(box);
    if (isPhrase(textOf(plausibleWords(reading)))) highest = heightOf(box);
    return reading;
  };
}

/**
 * In a picture of kind text there are words for certain: a line that is read badly is told as doubtful, not left out.
 */
function wordsOfText(reading: Reading): RecognisedWord[] {
  const believed = plausibleWords(reading);
  return believed.length > 0 ? believed : doubtfulWords(reading);
}

const textOf = (words: readonly RecognisedWord[]): string => words.map(({ text }) => text).join(' ');

interface ReadLines {
  lines: ReadLine[];
  cut: boolean;
  /** True where more lines are upside down than could be read. */
  onItsHead: boolean;
}

async function readAll(
  boxes: readonly PixelBox[],
  readBox: ReadBox,
  wordsOf: (reading: Reading, box: PixelBox) => RecognisedWord[],
  sizeOf: (box: PixelBox) => Pick<ReadLine, 'ink'>,
  deadline: number,
  signal: AbortSignal,
): Promise<ReadLines> {
  const lines: ReadLine[] = [];
  let [words, heads] = [0, 0];
  const breathe = breather();
  for (const box of boxes) {
    await breathe();
    signal.throwIfAborted();
    if (words >= MOST_WORDS || performance.now() > deadline) return { lines, cut: true, onItsHead: false };
    if (heads >= lines.length + ENOUGH_ON_HEAD) break;
    const reading = readBox(box);
    if (reading.onItsHead) heads += 1;
    words += reading.words.length;
    const kept = wordsOf(reading, box);
    if (kept.length === 0) continue;
    lines.push({ ...tight(box), ...sizeOf(box), text: textOf(kept), confidence: reading.confidence });
  }
  return { lines, cut: false, onItsHead: heads > lines.length };
}
