import type { CaptureReason } from './data/capture-reasons';
import { isImageButton } from './role';
import { hasSource, isEmbeddedImage } from './source';

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

/** Images with a side this short, in image pixels, are trackers or spacers. */
const TRACKER_SIDE = 2;

/** Says whether there are pixels to describe, now or later, and whether they are worth it. */
export function captionable(element: Element, options: CaptionableOptions): Captionable {
  if (element.localName === 'area') return never('area');
  const loading = loadingStateOf(element);
  if (loading) return loading;
  if (!hasPixels(element)) return never('no-pixels');
  if (options.filter === false) return NOW;
  if (element instanceof HTMLImageElement && isTracker(element)) return never('tracker');
  const { width, height } = element.getBoundingClientRect();
  const side = Math.min(width, height);
  const smallest = options.control ? TRACKER_SIDE + 1 : options.smallestSide;
  return side < smallest ? never('too-small') : NOW;
}

const NOW: Captionable = { when: 'now', reason: 'ready' };

function never(reason: CaptureReason): Captionable {
  return { when: 'never', reason };
}

/** Null where the element has loaded, or loads nothing of its own. */
function loadingStateOf(element: Element): Captionable | null {
  if (!(element instanceof HTMLImageElement)) return null;
  if (!hasSource(element)) return { when: 'deferred', reason: 'no-source' };
  // Lazy images are incomplete until they come near the viewport.
  if (!element.complete || !element.currentSrc) return { when: 'deferred', reason: 'loading' };
  return element.naturalWidth === 0 ? never('broken') : null;
}

function isTracker(image: HTMLImageElement): boolean {
  return Math.min(image.naturalWidth, image.naturalHeight) <= TRACKER_SIDE;
}

function hasPixels(element: Element): boolean {
  if (element.localName === 'img' || isEmbeddedImage(element)) return true;
  if (isImageButton(element)) return element.getAttribute('src') !== null;
  if (element.matches('svg,svg *')) return element.matches(':has(*)') || element.localName !== 'svg';
  if (element instanceof HTMLCanvasElement) return element.width > 0 && element.height > 0;
  return (
    getComputedStyle(element).backgroundImage.includes('url(') || element.matches(':has(img,svg,canvas)')
  );
}
