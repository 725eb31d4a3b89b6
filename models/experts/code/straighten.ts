import type { Corner, Quadrilateral } from './code-reader.ts';
import type { View } from './views.ts';

/**
 * Pixels of the straightened side for each pixel of the longest crooked one, so that a squeezed side keeps its modules.
 */
const FINER = 1.5;
/** The most pixels of a straightened side: five for each module of the largest code (QR version 40 has 177). */
const LONGEST = 885;
/** Margin on each side, as a share of the straightened side: a code needs a quiet zone. */
const MARGIN = 1 / 8;

/**
 * Maps a quadrilateral to a square, with some of what is around it. The mapping is bilinear, which is how editors
 * distort pictures and how paper bends. The decoder itself only corrects perspective (a projective mapping), so it
 * finds such a code but cannot read it.
 */
export function straighten(view: View, corners: Quadrilateral): View {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const side = Math.min(LONGEST, Math.ceil(FINER * longestSide(corners)));
  const margin = Math.ceil(side * MARGIN);
  const whole = side + 2 * margin;
  const data = new Uint8ClampedArray(whole * whole * 4).fill(255);
  for (let y = 0, to = 0; y < whole; y++) {
    const down = (y + 0.5 - margin) / side;
    const left = between(topLeft, bottomLeft, down);
    const right = between(topRight, bottomRight, down);
    for (let x = 0; x < whole; x++, to += 4) {
      data.fill(greyAt(view, between(left, right, (x + 0.5 - margin) / side)), to, to + 3);
    }
  }
  return { width: whole, height: whole, data, binarizer: view.binarizer };
}

function longestSide(corners: Quadrilateral): number {
  const lengths = corners.map(({ x, y }, index) => {
    const next = corners[(index + 1) % corners.length]!;
    return Math.hypot(next.x - x, next.y - y);
  });
  return Math.max(...lengths);
}

function between(one: Corner, other: Corner, share: number): Corner {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}

/**
 * The mean of the four pixels around a place, weighted by nearness (bilinear). Beyond the edge, the value at the edge.
 */
function greyAt({ width, height, data }: View, { x, y }: Corner): number {
  const column = within(x, width - 2);
  const row = within(y, height - 2);
  const across = Math.min(1, Math.max(0, x - column));
  const down = Math.min(1, Math.max(0, y - row));
  const at = (row * width + column) * 4;
  const below = at + width * 4;
  const upper = data[at]! + (data[at + 4]! - data[at]!) * across;
  const lower = data[below]! + (data[below + 4]! - data[below]!) * across;
  return upper + (lower - upper) * down;
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.floor(value)));
}
