import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { PagePicture } from '#entrypoints/content/picture/picture.ts';
import { restraintOf } from './restraint.ts';

/**
 * The picture that a person may have described, whatever name the element has. What they are writing themselves is
 * theirs to ask about; a CAPTCHA and another extension's picture are left alone even then.
 */
export function pictureForPerson(element: Element): PagePicture | null {
  const restraint = restraintOf(element);
  return restraint === null || restraint === 'edited' ? pictureOf(element) : null;
}
