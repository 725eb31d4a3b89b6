import { paintedBy } from './closer-look.ts';
import { pictureAt, type PagePicture } from './picture.ts';

/** The picture an element shows, or null where it shows none that can be read. */
export function pictureOf(element: Element): PagePicture | null {
  const url = addressOf(element);
  const { objectFit, content } = getComputedStyle(element);
  // An image that is neither scaled nor seen as a whole may be a part of a sheet, one with a fragment a view of a drawing. And
  // a style sheet may show another one instead.
  if (url === undefined || objectFit === 'none' || /^(url|image)|#/.test(content + url))
    return paintedBy(element);
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
