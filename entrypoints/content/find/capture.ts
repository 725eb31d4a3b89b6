import type { CaptureReason } from '#utils/domain/capture-reason.ts';
import { paintedBy } from '#entrypoints/content/picture/closer-look.ts';
import { is } from './element/is.ts';
import { hasSource, isEmbeddedImage } from './element/source.ts';

/** Images with a side this short are trackers or spacers. */
const TRACKER_SIDE = 2;

/**
 * Says whether there are pixels to describe, now or later, and whether they are worth it.
 * @param smallestSide shortest side in CSS pixels of an image worth describing.
 * @param control the unnamed control that needs the image, if any: then a small icon is worth describing too.
 * @param filter false judges by what there is to see, whatever its size.
 */
export function captureReasonOf(
  element: Element,
  smallestSide: number,
  control?: Element | null,
  filter = true,
): CaptureReason {
  const obstacle = loadingObstacleOf(element);
  if (obstacle) return obstacle;
  if (!hasPixels(element)) return is(element, 'area') ? 'area' : 'no-pixels';
  if (!filter) return 'ready';
  if (element instanceof HTMLImageElement && isTracker(element.naturalWidth, element.naturalHeight)) {
    return 'tracker';
  }
  const { width, height } = element.getBoundingClientRect();
  // An image button is a control of its own.
  const isNeeded = control || is(element, 'input');
  const isSmall = isNeeded ? isTracker(width, height) : Math.min(width, height) < smallestSide;
  return isSmall ? 'too-small' : 'ready';
}

/** True where it is worth asking again when the image has loaded or its source changes. */
export function mayComeLater(reason: CaptureReason): boolean {
  return reason === 'loading' || reason === 'no-source';
}

/** Null where the element has loaded, or loads nothing of its own. */
function loadingObstacleOf(element: Element): CaptureReason | null {
  // Without its picture it shows what is inside it, or nothing: a box without width.
  if (element instanceof HTMLObjectElement && isEmbeddedImage(element) && !element.offsetWidth)
    return 'broken';
  if (!(element instanceof HTMLImageElement)) return null;
  if (!hasSource(element)) return 'no-source';
  // Lazy images are incomplete until they come near the viewport.
  if (!element.complete || !element.currentSrc) return 'loading';
  return element.naturalWidth ? null : 'broken';
}

function isTracker(width: number, height: number): boolean {
  return Math.min(width, height) <= TRACKER_SIDE;
}

/** Whether the element paints a picture: its own, its background's or its content's. */
function hasPixels(element: Element): boolean {
  return (
    is(element, 'img,input[src],svg:has(*),svg *,canvas,:has(img,svg,canvas)') ||
    isEmbeddedImage(element) ||
    paintedBy(element) !== null
  );
}
