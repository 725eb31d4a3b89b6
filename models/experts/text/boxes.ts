/** Pixels from the picture's left top corner; `right` and `bottom` lie outside. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const widthOf = (box: PixelBox): number => box.right - box.left;
export const heightOf = (box: PixelBox): number => box.bottom - box.top;

/** So much higher than wide that its line is vertical. */
export const isVertical = (box: PixelBox): boolean => heightOf(box) > 1.5 * widthOf(box);

/** How far two boxes share rows (positive), or lie apart (negative). */
export const sharedRows = (a: PixelBox, b: PixelBox): number =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** How far two boxes share columns (positive), or lie apart (negative). */
export const sharedColumns = (a: PixelBox, b: PixelBox): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

export function union(a: PixelBox, b: PixelBox): PixelBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** How far a detected box extends beyond the letters, as a share of its shorter side. */
const SURPLUS = 0.2;

/** The box drawn in close around the letters. As detected, boxes would close the gaps between lines. */
export function tight(box: PixelBox): PixelBox {
  const by = SURPLUS * Math.min(heightOf(box), widthOf(box));
  return { left: box.left + by, top: box.top + by, right: box.right - by, bottom: box.bottom - by };
}
