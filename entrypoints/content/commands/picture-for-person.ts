import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { Picture } from '#entrypoints/content/picture/picture.ts';
import { restraintOf } from '#entrypoints/content/find/restraint.ts';

/** The picture, unless it is none of our business even where a person asks: a CAPTCHA, another extension's. */
export function readable(element: Element): Picture | null {
  const restraint = restraintOf(element);
  return restraint === null || restraint === 'edited' ? pictureOf(element) : null;
}
