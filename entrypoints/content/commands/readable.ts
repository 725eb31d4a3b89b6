import { pictureOf } from '../ask/picture-of';
import type { Picture } from '../ask/source';
import { restraintOf } from '../restraint/restraint';

/** The picture, unless it is none of our business even where a person asks: a CAPTCHA, another extension's. */
export function readable(element: Element): Picture | null {
  const restraint = restraintOf(element);
  return restraint === null || restraint === 'edited' ? pictureOf(element) : null;
}
