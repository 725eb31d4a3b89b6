/** A rectangle in CSS pixels, relative to the viewport. */
export interface ViewportRect {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Spot = Pick<ViewportRect, 'left' | 'top'>;
type Extent = Pick<ViewportRect, 'width' | 'height'>;

/** Space kept free round the panel. */
export const GAP = 8;

/**
 * Where a panel goes: beside the image (first on the side where a line of text ends), else below it, else above,
 * else over its lower edge. Always wholly inside the viewport, where the viewport is large enough.
 * @param anchor null: the middle of the viewport.
 */
export function placeBeside(
  anchor: ViewportRect | null,
  panel: Extent,
  viewport: Extent,
  rtl: boolean,
): Spot {
  if (!anchor) {
    const middle = {
      left: (viewport.width - panel.width) / 2,
      top: (viewport.height - panel.height) / 2,
    };
    return inside(middle, panel, viewport);
  }
  const seen = clip(anchor, viewport);
  const right = { left: seen.left + seen.width + GAP, top: seen.top };
  const left = { left: seen.left - panel.width - GAP, top: seen.top };
  const start = rtl ? seen.left + seen.width - panel.width : seen.left;
  const below = { left: start, top: seen.top + seen.height + GAP };
  const above = { left: start, top: seen.top - panel.height - GAP };

  const fitsAcross = (spot: Spot) => spot.left >= GAP && spot.left + panel.width + GAP <= viewport.width;
  const fitsDown = (spot: Spot) => spot.top >= GAP && spot.top + panel.height + GAP <= viewport.height;
  const chosen =
    (rtl ? [left, right] : [right, left]).find(fitsAcross) ?? [below, above].find(fitsDown) ?? below;
  return inside(chosen, panel, viewport);
}

function inside(spot: Spot, panel: Extent, viewport: Extent): Spot {
  return {
    left: clamp(spot.left, GAP, viewport.width - panel.width - GAP),
    top: clamp(spot.top, GAP, viewport.height - panel.height - GAP),
  };
}

/** The part of `box` that is in the viewport; an edge of it where none is. */
function clip(box: ViewportRect, viewport: Extent): ViewportRect {
  const left = clamp(box.left, 0, viewport.width);
  const top = clamp(box.top, 0, viewport.height);
  const right = clamp(box.left + box.width, 0, viewport.width);
  const bottom = clamp(box.top + box.height, 0, viewport.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** The lower bound wins where the bounds cross: the start of the panel matters more than its end. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
