import type { Rgb } from '#models/engine/picture/pixels.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { mergeReadings } from './merge-readings.ts';
import { isUpright, type PixelBox } from './boxes.ts';
import { cut, mirror, turn } from './cut.ts';
import { ink } from './ink.ts';
import type { Reading } from './reading.ts';
import type { RecognisedWord, Recogniser } from './recogniser.ts';
import { vote } from './vote.ts';

/** Height to which a line's box is brought: letters come out at the size that Tesseract was taught. */
const LINE_HEIGHT = 56;
/** Heights at which what was doubtful is read again. */
const OTHER_HEIGHTS = [32, 40, 48, 72];
/** Mean confidence from which one reading is enough. */
const SURE = 0.9;
/** White around it; Tesseract loses letters that touch the edge. */
const MARGIN = 12;
/** Longer lines would be no lines. */
const MOST_WIDTH = 8_000;
/** Mean confidence below which another way up is tried, and a mirror. */
const DOUBTFUL = 0.8;
/** Letters and digits that are others, or none, in a mirror: a word of the rest ("MAY") reads as another there. */
const CHANGES_IN_MIRROR = /[B-GJ-LNP-SZa-hj-knp-uyz2-79]/;

/** English reads its own letters best; the Latin script's data knows all the accents. */
export interface Readers {
  english: Recogniser;
  latin: Recogniser;
  /** Read also where no line is to be seen, and again what is doubtful: for pictures that are made of letters and plain shapes. */
  insist: boolean;
}

/**
 * Reads what lies in a box; of an upright line the way up at which it is surer. Nothing of what stands on its head.
 * Some of what is mirrored looks like other letters, so what a mirror shows for sure is what is written: on a shop's
 * window from within, or in a selfie.
 */
export function readLine(picture: Rgb, box: PixelBox, readers: Readers): Reading {
  const part = cut(picture, box);
  const upright = isUpright(box);
  // Upright lines run upwards more often than down, as on the axis of a chart.
  const first = seen(upright ? turn(part) : part, readers);
  if (first.reading.confidence >= DOUBTFUL) return readAgain(first, readers);
  const mirrored = seen(mirror(first.part), readers);
  if (isSure(mirrored) && mirrored.reading.words.some(({ text }) => CHANGES_IN_MIRROR.test(text))) {
    return mirrored.reading;
  }
  const other = seen(turn(turn(first.part)), readers);
  if (other.reading.confidence <= first.reading.confidence) return readAgain(first, readers);
  if (upright) return readAgain(other, readers);
  // A line that stands on its head does so with its neighbours, which would come in the wrong order: none is read. What
  // is about as doubtful either way, such as "96", may stand as it should.
  return other.reading.confidence >= DOUBTFUL ? { words: [], confidence: 0 } : readAgain(first, readers);
}

/** Reads a line once, as it stands: for words that are counted rather than told. */
export function readAtOnce(picture: Rgb, box: PixelBox, readers: Readers): Reading {
  const part = cut(picture, box);
  return readAt(LINE_HEIGHT, isUpright(box) ? turn(part) : part, { ...readers, insist: false });
}

interface Seen {
  part: Rgb;
  reading: Reading;
}

const isSure = ({ reading }: Seen): boolean => reading.confidence >= SURE;
const seen = (part: Rgb, readers: Readers): Seen => ({ part, reading: readAt(LINE_HEIGHT, part, readers) });

/** A doubtful line is read at other sizes too: what is misread at one is seldom misread alike at the others. */
function readAgain({ part, reading }: Seen, readers: Readers): Reading {
  if (!readers.insist || reading.confidence >= SURE || reading.words.length === 0) return reading;
  return vote([reading, ...OTHER_HEIGHTS.map((height) => readAt(height, part, readers))]);
}

function readAt(lineHeight: number, part: Rgb, { english, latin, insist }: Readers): Reading {
  const { data, width, height } = prepare(part, lineHeight);
  return mergeReadings(
    readingOf(english.readLine(data, width, height, insist)),
    readingOf(latin.readLine(data, width, height, insist)),
  );
}

function readingOf(found: readonly RecognisedWord[]): Reading {
  const words = found.filter((word) => word.text !== '');
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0);
  return { words, confidence: letters ? confidence / letters : 0 };
}

function prepare(part: Rgb, lineHeight: number): { data: Uint8Array; width: number; height: number } {
  const scale = Math.min(lineHeight / part.height, MOST_WIDTH / part.width);
  const [w, h] = [part.width, part.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
  const grey = ink(resize(part, w, h));
  const [width, height] = [w + 2 * MARGIN, h + 2 * MARGIN];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < h; y++) data.set(grey.subarray(y * w, (y + 1) * w), (y + MARGIN) * width + MARGIN);
  return { data, width, height };
}
