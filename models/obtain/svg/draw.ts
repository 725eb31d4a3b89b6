import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { SvgDrawing } from './svg-messages.ts';

/** The size that browsers give an SVG that states none (CSS 2.2, section 10.3.2). */
const DEFAULT = { width: 300, height: 150 };

/** The longer side is at least this long: twice what models look at, enough to scale down well. */
const SHORTEST = 448;
/** The same of a drawing that holds text: its own units may be much larger than a pixel of the page that shows it. */
const SHORTEST_WITH_TEXT = 896;
const TEXT = /<(?:[\w-]+:)?(?:text|foreignObject)\b/;
const HTML = /<(?:[\w-]+:)?foreignObject\b/;
/** Times its own size: the reader needs letters larger than those that people read on a screen. */
const ZOOM = 2;
/** Models look at no more: a picture file of more pixels is scaled down to as many. */
const MOST_PIXELS = 4_000_000;

/**
 * Draws an SVG as an `<img>` shows it: without scripts, and nothing is loaded from elsewhere. A hostile SVG can take
 * forever, so this has to run in a frame that can be thrown away.
 * @throws where the browser cannot read it
 */
export async function drawSvg({ text, fragment = '' }: SvgDrawing): Promise<Pixels> {
  const image = await load(text, fragment);
  const view = fragment ? viewIn(text, fragment.slice(1)) : null;
  const naturalWidth = view?.width ?? (image.naturalWidth || DEFAULT.width);
  const naturalHeight = view?.height ?? (image.naturalHeight || DEFAULT.height);
  const scale = scaleOf(naturalWidth, naturalHeight, TEXT.test(text) ? SHORTEST_WITH_TEXT : SHORTEST);
  const width = Math.max(1, Math.round(naturalWidth * scale));
  const height = Math.max(1, Math.round(naturalHeight * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser provided no canvas to draw on.');
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data, naturalWidth, naturalHeight, hasHtml: HTML.test(text) };
}

/**
 * Size of the view that a fragment names or describes (SVG 2, section 16.3.2). A browser tells the size of the whole
 * drawing, into which it would stretch the view.
 */
function viewIn(text: string, fragment: string): { width: number; height: number } | null {
  const described = /^svgView\(.*viewBox\(([^)]*)\)/.exec(fragment)?.[1];
  const box = described ?? (fragment.includes('(') ? null : namedView(text, fragment));
  const [, , width = 0, height = 0] = box?.split(/[\s,]+|%20/).map(Number) ?? [];
  return width > 0 && height > 0 ? { width, height } : null;
}

function namedView(text: string, id: string): string | null {
  const named = new DOMParser().parseFromString(text, 'image/svg+xml').getElementById(id);
  return named?.localName === 'view' ? named.getAttribute('viewBox') : null;
}

function scaleOf(width: number, height: number, shortest: number): number {
  const wanted = Math.max(ZOOM, shortest / Math.max(width, height));
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
}

function load(text: string, fragment: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    // Not decode(): in a page that is not shown it never settles for SVG.
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('The browser could not read the SVG.')));
    // Not a blob URL: that taints the canvas where the SVG holds HTML.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}${fragment}`;
  });
}
