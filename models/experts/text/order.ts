import { sharedColumns, sharedRows, type Box } from './boxes';

/**
 * Sorts lines as people read them: down a column, then the next column; what spans columns parts what is
 * above from what is below. The two rules are Breuel's ("High performance document layout analysis", 2003),
 * the order a topological sort of them.
 */
export function inReadingOrder<T>(items: readonly T[], boxOf: (item: T) => Box): T[] {
  const sorted = items.toSorted((a, b) => boxOf(a).top - boxOf(b).top || boxOf(a).left - boxOf(b).left);
  const boxes = sorted.map(boxOf);
  const before = boxes.map((box, at) =>
    boxes.flatMap((other, index) => (index !== at && comesBefore(other, box, boxes) ? [index] : [])),
  );
  const order: T[] = [];
  const seen = new Set<number>();
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const earlier of before[at]!) visit(earlier);
    order.push(sorted[at]!);
  };
  for (const at of sorted.keys()) visit(at);
  return order;
}

function comesBefore(a: Box, b: Box, all: readonly Box[]): boolean {
  if (sharedColumns(a, b) > 0) return middleOf(a) < middleOf(b);
  if (a.right > b.left + 1) return false;
  if (sharedRows(a, b) > 0) return true;
  const [top, bottom] = a.top < b.top ? [a.bottom, b.top] : [b.bottom, a.top];
  return !all.some(
    (c) => c.top >= top - 1 && c.bottom <= bottom + 1 && sharedColumns(c, a) > 0 && sharedColumns(c, b) > 0,
  );
}

const middleOf = (box: Box): number => (box.top + box.bottom) / 2;
