import { all } from './element/all.ts';
import { is } from './element/is.ts';
import { IMAGE_ROLES } from './data/roles.ts';
import { roleOf } from './element/role.ts';
import { isEmbeddedImage } from './element/source.ts';
import { newMemo, surroundingsOf, type Memo } from './element/surroundings.ts';

/** Images by their element alone. */
export const NATIVE = 'img,input[type=image],area[href]';
/** The roles of images, and few others: asked of every element, so it has to be quick. */
const BY_ROLE = '[role*=im i],[role*=graphics- i]';
const CANDIDATES = `${NATIVE},object,embed,svg:not(svg *),${BY_ROLE}`;

/**
 * The image candidates of a document, shadow root or subtree, the subtree's root included, in tree order.
 * Shadow roots inside are not entered. An `svg` without a role is one only inside a control.
 */
export function candidatesIn(root: Document | ShadowRoot | Element, memo: Memo = newMemo()): Element[] {
  const found = [...all(root, CANDIDATES)];
  if (root instanceof Element && is(root, CANDIDATES)) found.unshift(root);
  return found.filter((element) => isCandidate(element, memo));
}

function isCandidate(element: Element, memo: Memo): boolean {
  return (
    is(element, NATIVE) ||
    (element.hasAttribute('role') && IMAGE_ROLES.has(roleOf(element))) ||
    isEmbeddedImage(element) ||
    (is(element, 'svg') && surroundingsOf(element, memo).nearestControl !== null)
  );
}
