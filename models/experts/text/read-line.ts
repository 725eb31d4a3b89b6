import type { Rgb } from '#models/engine/picture/pixels.ts';
import { LINE_HEIGHT, prepare } from './prepare-line.ts';
import { isNarrow, readLone } from './read-lone.ts';
import { mergeReadings } from './merge-readings.ts';
import { isVertical, type PixelBox } from './boxes.ts';
import { cut, mirror, turn } from './cut.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Readers } from './readers.ts';
import { vote } from './vote.ts';

/** The heights at which doubtful lines are read again. */
const OTHER_HEIGHTS = [32, 40, 48, 72];
/** Mean confidence from which one reading is enough. */
const SURE = 0.9;
/** Mean confidence below which the line is also read mirrored and upside down. */
const DOUBTFUL = 0.8;
/**
 * Letters and digits whose mirror image is another one, or none. A word without any of these ("MAY") reads as another
 * word in a mirror.
 */
const CHANGES_IN_MIRROR = /[B-GJ-LNP-SZa-hj-knp-uyz2-79]/;

/**
 * Reads the line in a box. A vertical line is read in both directions, and the surer reading counts. Nothing is read of
 * a line that is upside down. Letters that are mirrored may resemble others, so only a mirror image that is read with
 * certainty counts: that of text on a shop window seen from inside, or in a selfie.
 */
export function readLine(picture: Rgb, box: PixelBox, readers: Readers): Reading {
  const part = cut(picture, box);
  const vertical = isVertical(box);
  // Vertical lines run upwards more often than downwards, as on the axis of a chart.
  const first = attempt(vertical ? turn(part) : part, readers);
  if (!vertical && first.reading.words.length === 0 && isNarrow(part)) {
    const lone = readLone(part, readers);
    if (lone) return lone;
  }
  if (first.reading.confidence >= DOUBTFUL) return readAgain(first, readers);
  const mirrored = attempt(mirror(first.part), readers);
  if (isSure(mirrored) && mirrored.reading.words.some(({ text }) => CHANGES_IN_MIRROR.test(text))) {
    return mirrored.reading;
  }
  const other = attempt(turn(turn(first.part)), readers);
  if (other.reading.confidence <= first.reading.confidence) return readAgain(first, readers);
  if (vertical) return readAgain(other, readers);
  // Where a line is upside down its neighbours are too, and they would come in the wrong order: none is read before the
  // picture is turned. A line that is about as doubtful either way up, such as "96", may be the right way up.
  return other.reading.confidence >= DOUBTFUL
    ? { words: [], confidence: 0, onItsHead: true }
    : readAgain(first, readers);
}

/** Reads a line once, the way it stands. */
export function readAtOnce(picture: Rgb, box: PixelBox, readers: Readers): Reading {
  const part = cut(picture, box);
  return readAt(LINE_HEIGHT, isVertical(box) ? turn(part) : part, { ...readers, insist: false });
}

/** Reads a line for words that are only counted: nobody looks for accents in one that the English reader is sure of. */
export function readToCount(picture: Rgb, box: PixelBox, readers: Readers): Reading {
  const part = cut(picture, box);
  const line = prepare(isVertical(box) ? turn(part) : part, LINE_HEIGHT);
  const english = readingOf(readers.english.readLine(line, false));
  if (english.confidence >= SURE) return english;
  return mergeReadings(english, readingOf(readers.latin.readLine(line, false)));
}

/** Reads a part of a picture once, as it stands: to find out which way up it is. */
export const readSample = (part: Rgb, readers: Readers): Reading => readAt(LINE_HEIGHT, part, readers);

interface Attempt {
  part: Rgb;
  reading: Reading;
}

const isSure = ({ reading }: Attempt): boolean => reading.confidence >= SURE;
const attempt = (part: Rgb, readers: Readers): Attempt => ({
  part,
  reading: readAt(LINE_HEIGHT, part, readers),
});

/**
 * Reads a doubtful line at other sizes too: what is misread at one size is seldom misread in the same way at others.
 */
function readAgain({ part, reading }: Attempt, readers: Readers): Reading {
  if (!readers.insist || reading.confidence >= SURE || reading.words.length === 0) return reading;
  return vote([reading, ...OTHER_HEIGHTS.map((height) => readAt(height, part, readers))]);
}

function readAt(lineHeight: number, part: Rgb, { english, latin, insist }: Readers): Reading {
  const line = prepare(part, lineHeight);
  return mergeReadings(readingOf(english.readLine(line, insist)), readingOf(latin.readLine(line, insist)));
}
