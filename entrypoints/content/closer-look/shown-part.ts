/** Width and height. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle of a picture, in its own pixels. */
export interface Part extends Size {
  x: number;
  y: number;
}

/** How a layer is laid into its box: computed values of `background-size`, `-position` and `-repeat`, or a mask's. */
export interface Laying {
  size: string;
  position: string;
  repeat: string;
}

/** So much of a picture may be out of sight where it counts as shown as a whole. */
const WHOLE = 0.9;

/** True where the whole picture shows, or its middle, whatever its own size is. */
export function isShownWhole({ size }: Laying): boolean {
  return /^(cover|contain|100% 100%|100%( auto)?|auto 100%)$/.test(size);
}

/**
 * The part of a picture that a box shows (CSS Backgrounds 3): null where it is the whole, or next to it, and 'none' where
 * nothing of it is seen.
 * @param natural its size in CSS pixels
 */
export function shownPart(natural: Size, box: Size, laying: Laying): Part | 'none' | null {
  const [widthValue = 'auto', heightValue = 'auto'] = laying.size.split(' ');
  const wanted = { width: lengthOf(widthValue, box.width), height: lengthOf(heightValue, box.height) };
  const ratio = natural.width / natural.height;
  const width = wanted.width ?? (wanted.height === null ? natural.width : wanted.height * ratio);
  const height = wanted.height ?? width / ratio;
  const [xValue = '0%', yValue = '0%'] = placesIn(laying.position);
  const [repeatX = '', repeatY = repeatX] = laying.repeat.split(' ');
  const across = shownSpan(width, box.width, xValue, isRepeated(repeatX, 'x'));
  const down = shownSpan(height, box.height, yValue, isRepeated(repeatY, 'y') && repeatX !== 'repeat-x');
  if (!across || !down) return 'none';
  if (across.length * down.length >= WHOLE * width * height) return null;
  const [scaleX, scaleY] = [natural.width / width, natural.height / height];
  return {
    x: Math.round(across.from * scaleX),
    y: Math.round(down.from * scaleY),
    width: Math.max(1, Math.round(across.length * scaleX)),
    height: Math.max(1, Math.round(down.length * scaleY)),
  };
}

/** How much of one tile is seen in one direction, and from where. */
function shownSpan(size: number, box: number, place: string, repeated: boolean) {
  let start = offsetOf(place, box - size);
  if (repeated && size > 0) {
    // The first tile that reaches into the box, or the one after it if that shows more of itself.
    start = (((start % size) + size) % size) - size;
    if (Math.min(box, start + size) < Math.min(box - start - size, size)) start += size;
  }
  const from = Math.max(0, -start);
  const length = Math.min(size, box - start) - from;
  return length > 0 ? { from, length } : null;
}

function isRepeated(value: string, axis: 'x' | 'y'): boolean {
  return value === 'repeat' || value === 'round' || value === 'space' || value === `repeat-${axis}`;
}

/** The two parts of a position; `calc()` has spaces of its own. */
function placesIn(position: string): string[] {
  return position.match(/calc\([^)]*\)|\S+/g) ?? [];
}

function lengthOf(value: string, whole: number): number | null {
  if (value === 'auto') return null;
  return offsetOf(value, whole);
}

/** Pixels that a computed length, percentage or sum of both stands for. */
function offsetOf(value: string, whole: number): number {
  let sum = 0;
  for (const [, sign, number, unit] of value.matchAll(/([-+]\s*)?([\d.]+)(px|%)/g)) {
    const amount = Number(number) * (unit === '%' ? whole / 100 : 1);
    sum += sign?.startsWith('-') ? -amount : amount;
  }
  return sum;
}
