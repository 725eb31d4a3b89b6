import { heightOf, isVertical, type PixelBox } from './boxes.ts';

/** A gap between columns that is narrower than this share of the median height is one between words. */
const NARROWEST_GUTTER = 0.8;
/** Columns are split before rows where the gutter is at least this share of the widest gap between rows. */
const GUTTER_FIRST = 0.7;
/** A column has at least this many lines. A single line is the end of a row, as in a menu. */
const FEWEST_ROWS = 2;

/**
 * Sorts lines as people read them, by recursive XY cut (Nagy and Seth 1984). It splits along the widest empty stripe:
 * what spans several columns separates what is above it from what is below, and columns are read one after the other.
 * @param boxOf close around the letters: boxes that overlap leave no stripe
 * @param asTable gives the items in the order of a table, where they are one
 */
export function inReadingOrder<T>(
  items: readonly T[],
  boxOf: (item: T) => PixelBox,
  asTable: (items: readonly T[]) => T[] | null = () => null,
): T[] {
  if (items.length < 2) return [...items];
  const table = asTable(items);
  if (table) return table;
  const heights = items.map((item) => heightOf(boxOf(item))).sort((a, b) => a - b);
  const median = heights[heights.length >> 1]!;
  const rows = widestGap(items, (item) => [boxOf(item).top, boxOf(item).bottom]);
  const columns = widestGap(items, (item) => [boxOf(item).left, boxOf(item).right]);
  const isGutter =
    columns.parts.every((part) => part.length >= FEWEST_ROWS) &&
    columns.gap >= NARROWEST_GUTTER * median &&
    columns.gap >= GUTTER_FIRST * rows.gap;
  const [before, after] = isGutter || rows.gap <= 0 ? columns.parts : rows.parts;
  if (after.length === 0) return rowByRow(items, boxOf);
  return [...inReadingOrder(before, boxOf, asTable), ...inReadingOrder(after, boxOf, asTable)];
}

/**
 * Sorts the labels of a chart or diagram: row by row, so that a title comes before the labels of an axis; vertical
 * lines come last.
 */
export function inRows<T>(items: readonly T[], boxOf: (item: T) => PixelBox): T[] {
  const isTurned = (item: T) => isVertical(boxOf(item));
  const horizontal = items.filter((item) => !isTurned(item));
  const turned = items.filter(isTurned).sort((a, b) => boxOf(a).left - boxOf(b).left);
  return [...splitRows(horizontal, boxOf), ...turned];
}

function splitRows<T>(items: readonly T[], boxOf: (item: T) => PixelBox): T[] {
  const { gap, parts } = widestGap(items, (item) => [boxOf(item).top, boxOf(item).bottom]);
  if (gap > 0) return parts.flatMap((part) => splitRows(part, boxOf));
  return items.toSorted((a, b) => boxOf(a).left - boxOf(b).left);
}

interface Cut<T> {
  /** In pixels; 0 where there is none. */
  gap: number;
  parts: [before: T[], after: T[]];
}

function widestGap<T>(items: readonly T[], span: (item: T) => [start: number, end: number]): Cut<T> {
  const sorted = items.toSorted((a, b) => span(a)[0] - span(b)[0]);
  let [gap, at, end] = [0, sorted.length, -Infinity];
  for (const [index, item] of sorted.entries()) {
    const [start, itsEnd] = span(item);
    if (index > 0 && start - end > gap) [gap, at] = [start - end, index];
    end = Math.max(end, itsEnd);
  }
  return { gap, parts: [sorted.slice(0, at), sorted.slice(at)] };
}

/** For lines that no gap separates: by the middle of their heights, then from the left. */
function rowByRow<T>(items: readonly T[], boxOf: (item: T) => PixelBox): T[] {
  return items.toSorted((a, b) => middle(boxOf(a)) - middle(boxOf(b)) || boxOf(a).left - boxOf(b).left);
}

const middle = (box: PixelBox): number => (box.top + box.bottom) / 2;
