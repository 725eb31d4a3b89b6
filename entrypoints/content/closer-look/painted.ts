import { pictureAt, type PagePicture } from '#entrypoints/content/picture/picture.ts';

/** The picture that style sheets give an element; null where there is none. */
export function paintedBy(element: Element): PagePicture | null {
  const url = backgroundOf(element);
  return url === null ? null : pictureAt(url);
}

/** Address of the first CSS background image of an element; computed values are absolute addresses. */
export function backgroundOf(element: Element): string | null {
  return /url\("((?:[^"\\]|\\.)+)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1] ?? null;
}
