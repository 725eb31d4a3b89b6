import { pictureAt } from '#entrypoints/content/picture/picture.ts';
import { readFile } from '#entrypoints/content/picture/read-picture.ts';
import { readPixels } from './read-pixels.ts';

/** A drawing of more pictures (the tiles of a map) would take too long to read. */
const MOST_PICTURES = 60;

/**
 * Puts the pictures of a drawing into its copy, since a file that is drawn loads nothing. False where the page may not read
 * one of them.
 */
export async function inlinePictures(
  pairs: readonly (readonly [original: Element, copy: Element])[],
  signal: AbortSignal,
): Promise<boolean> {
  const pictures = pairs.filter(([original]) => addressOf(original) && isVisible(original));
  if (pictures.length > MOST_PICTURES) return false;
  const inlined = await Promise.all(pictures.map(([original, copy]) => inline(original, copy, signal)));
  return inlined.every(Boolean);
}

function addressOf(element: Element): string {
  if (element instanceof HTMLImageElement) return element.naturalWidth ? element.currentSrc : '';
  if (element instanceof SVGImageElement || element instanceof SVGFEImageElement) {
    return URL.parse(element.href.baseVal, element.baseURI)?.href ?? '';
  }
  return '';
}

/** What is referred to by masks and patterns is not rendered itself, and shows all the same. */
function isVisible(element: Element): boolean {
  return getComputedStyle(element).display !== 'none';
}

async function inline(original: Element, copy: Element, signal: AbortSignal): Promise<boolean> {
  const url = addressOf(original);
  const { content } = pictureAt(url, original.getAttribute('crossorigin'));
  if (!content || content instanceof Element) return false;
  const { credentials } = content;
  const file = await readFile(url, { cache: 'force-cache', credentials, signal }).catch(() => null);
  const read = file ?? (await readPixels(url, original));
  if (!read) {
    copy.remove();
    // An address that gives the page no picture shows none.
    return url.startsWith('http');
  }
  for (const name of ['srcset', 'xlink:href', 'loading']) copy.removeAttribute(name);
  // The fragment says what shows of a drawing.
  const address = (await dataUrlOf(read.bytes)) + (URL.parse(url)?.hash ?? '');
  copy.setAttribute(copy.localName === 'img' ? 'src' : 'href', address);
  return true;
}

/** Browsers recognise all pictures by their bytes, but for those that are text. */
function dataUrlOf(bytes: ArrayBuffer): Promise<string> {
  const isSvg = /^\s*</.test(new TextDecoder().decode(bytes.slice(0, 100)));
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The picture could not be read.')),
    );
    reader.readAsDataURL(new Blob([bytes], { type: isSvg ? 'image/svg+xml' : 'image/png' }));
  });
}
