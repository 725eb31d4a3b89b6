import { drawing, pictureAt, type PagePicture } from './picture.ts';

/** The picture an element shows, or null where it shows none that can be read. */
export function pictureOf(element: Element): PagePicture | null {
  if (element instanceof SVGSVGElement) return drawing(element);
  const url = addressOf(element);
  return url ? pictureAt(url, element.getAttribute('crossorigin')) : null;
}

/** How `img`, `input` and `embed`, and `object` call the address of what they show. */
type Addressed = Partial<
  Pick<HTMLImageElement, 'currentSrc'> & Pick<HTMLInputElement, 'src'> & Pick<HTMLObjectElement, 'data'>
>;

function addressOf(element: Element): string | null {
  const { currentSrc, src, data } = element as Addressed;
  const own = currentSrc ?? src ?? data;
  if (own !== undefined) return own || null;
  if (element instanceof SVGImageElement) {
    return URL.parse(element.href.baseVal, element.baseURI)?.href ?? null;
  }
  return backgroundOf(element);
}

/** Address of the first CSS background image of an element; computed values are absolute addresses. */
export function backgroundOf(element: Element): string | null {
  return /url\("((?:[^"\\]|\\.)+)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1] ?? null;
}
