import type { CaptureReason } from '#utils/domain/capture-reason.ts';
import { hasSource, isEmbeddedImage } from './element/source.ts';

export interface Captionable {
  /** `deferred`: ask again when the image has loaded or its source changes. */
  when: 'now' | 'deferred' | 'never';
  reason: CaptureReason;
}

export interface CaptionableOptions {
  /** Shortest side in CSS pixels of an image worth describing. */
  smallestSide: number;
  /** False judges by what there is to see, whatever its size. True by default. */
  filter?: boolean;
  /** The unnamed control that needs the image, from `classify`: then a small icon is worth describing too. */
  control?: Element | null;
}

/** Images with a side this short are trackers or spacers. */
const TRACKER_SIDE = 2;

/** Says whether there are pixels to describe, now or later, and whether they are worth it. */
export function captionable(element: Element, options: CaptionableOptions): Captionable {
  const { smallestSide, filter = true, control } = options;
  const loading = loadingStateOf(element);
  if (loading) return loading;
  if (!hasPixels(element)) return never(element.localName === 'area' ? 'area' : 'no-pixels');
  if (!filter) return NOW;
  if (element instanceof HTMLImageElement && isTracker(element.naturalWidth, element.naturalHeight)) {
    return never('tracker');
  }
  const { width, height } = element.getBoundingClientRect();
  // An image button is a control of its own.
  const needed = control || element.localName === 'input';
  const isSmall = needed ? isTracker(width, height) : Math.min(width, height) < smallestSide;
  return isSmall ? never('too-small') : NOW;
}

const NOW: Captionable = { when: 'now', reason: 'ready' };

function never(reason: CaptureReason): Captionable {
  return { when: 'never', reason };
}

function deferred(reason: CaptureReason): Captionable {
  return { when: 'deferred', reason };
}

/** Null where the element has loaded, or loads nothing of its own. */
function loadingStateOf(element: Element): Captionable | null {
  // Without its picture it shows what is inside it, or nothing: a box without width.
  if (element instanceof HTMLObjectElement && isEmbeddedImage(element) && !element.offsetWidth)
    return never('broken');
  if (!(element instanceof HTMLImageElement)) return null;
  if (!hasSource(element)) return deferred('no-source');
  // Lazy images are incomplete until they come near the viewport.
  if (!element.complete || !element.currentSrc) return deferred('loading');
  return element.naturalWidth ? null : never('broken');
}

function isTracker(width: number, height: number): boolean {
  return Math.min(width, height) <= TRACKER_SIDE;
}

/** Whether the element paints a picture: its own, its background's or its content's. */
function hasPixels(element: Element): boolean {
  return (
    element.matches('img,input[src],svg:has(*),svg *,canvas,:has(img,svg,canvas)') ||
    isEmbeddedImage(element) ||
    getComputedStyle(element).backgroundImage.includes('url(')
  );
}
