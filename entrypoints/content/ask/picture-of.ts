import { drawing, pictureAt, type Picture } from './source';
import { serialiseSvg } from './serialise-svg';

/** The picture an element shows, or null where it shows none that can be read. */
export function pictureOf(element: Element): Picture | null {
  if (element instanceof SVGSVGElement) return drawing(serialiseSvg(element));
  const url = addressOf(element);
  return url ? pictureAt(url, element.getAttribute('crossorigin')) : null;
}

function addressOf(element: Element): string | null {
  if (element instanceof HTMLImageElement) return element.currentSrc || null;
  if (element instanceof HTMLInputElement || element instanceof HTMLEmbedElement) return element.src || null;
  if (element instanceof HTMLObjectElement) return element.data || null;
  if (element instanceof SVGImageElement) {
    return URL.parse(element.href.baseVal, element.baseURI)?.href ?? null;
  }
  return backgroundOf(element);
}

/** Address of the first CSS background image of an element; computed values are absolute addresses. */
export function backgroundOf(element: Element): string | null {
  return /url\("((?:[^"\\]|\\.)+)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1] ?? null;
}
