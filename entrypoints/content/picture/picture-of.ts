import { closerLook } from './closer-look.ts';
import { drawing, pictureAt, type PagePicture } from './picture.ts';

/** The picture an element shows, or null where it shows none that can be read. */
export function pictureOf(element: Element): PagePicture | null {
  if (element instanceof SVGSVGElement) return drawing(element);
  const url = addressOf(element);
  if (url === undefined) return closerLook(element)?.paintedBy(element) ?? null;
  return url ? { ...pictureAt(url, element.getAttribute('crossorigin')), element } : null;
}

/** How `img`, `input` and `embed`, and `object` call the address of what they show. */
type Addressed = Partial<
  Pick<HTMLImageElement, 'currentSrc'> & Pick<HTMLInputElement, 'src'> & Pick<HTMLObjectElement, 'data'>
>;

/** Undefined where the element has no such address. */
function addressOf(element: Element): string | null | undefined {
  if (element instanceof SVGImageElement) {
    return URL.parse(element.href.baseVal, element.baseURI)?.href ?? null;
  }
  const { currentSrc, src, data } = element as Addressed;
  return currentSrc ?? src ?? data;
}
