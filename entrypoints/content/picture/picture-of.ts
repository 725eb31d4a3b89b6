import { paintedBy } from './closer-look.ts';
import { pictureAt, type PagePicture } from './picture.ts';

/**
 * Of `content`, address and `object-fit`: where a style sheet shows another picture instead, by `url()` or `image-set()`; where
 * the address ends with a view of a drawing; where an image is not scaled, and may be a part of a sheet.
 */
const SHOWN_OTHERWISE = /^[ui]|#|none$/;

/** The picture an element shows, or null where it shows none that can be read. */
export function pictureOf(element: Element): PagePicture | null {
  const url = addressOf(element);
  const { content, objectFit } = getComputedStyle(element);
  if (url === undefined || SHOWN_OTHERWISE.test(content + url + objectFit)) return paintedBy(element);
  return url ? { ...pictureAt(url, element.getAttribute('crossorigin')), element } : null;
}

/** How `img`, `input` and `embed`, and `object` call the address of what they show. */
type Addressed = Partial<
  Pick<HTMLImageElement, 'currentSrc'> & Pick<HTMLInputElement, 'src'> & Pick<HTMLObjectElement, 'data'>
>;

/** Undefined where the element has no such address. */
export function addressOf(element: Element): string | undefined {
  const { currentSrc, src, data } = element as Addressed;
  return currentSrc ?? src ?? data;
}
