import type { Supplied } from '#utils/protocol/page-protocol.ts';

/** Models look at no more pixels. */
const MOST_PIXELS = 4_000_000;

/**
 * Takes the pixels that an image shows, as the page's own scripts could; null where they could not: the browser keeps
 * the pixels of other origins from them (HTML, "origin-clean"). Nothing is added to the page.
 * @param url of the picture that is wanted: the image may show another one by now
 */
export async function readPixels(url: string, element: Element | undefined): Promise<Supplied | null> {
  if (!element || !shows(element, url)) return null;
  try {
    const bitmap = await createImageBitmap(element);
    const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
    const width = Math.max(1, Math.floor(bitmap.width * scale));
    const height = Math.max(1, Math.floor(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    // Throws where the pixels are not the page's to read.
    const file = await canvas.convertToBlob({ type: 'image/png' });
    // Whether the server forbids to keep it is not known of a picture that cannot be fetched again.
    return { bytes: await file.arrayBuffer(), keep: !/^http/i.test(url) };
  } catch {
    return null;
  }
}

function shows(element: Element, url: string): element is HTMLImageElement | SVGImageElement {
  if (element instanceof SVGImageElement)
    return URL.parse(element.href.baseVal, element.baseURI)?.href === url;
  return element instanceof HTMLImageElement && element.complete && element.currentSrc === url;
}
