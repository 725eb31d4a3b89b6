import { IMAGE_ROLES } from './data/roles';
import { isEmbeddedImage } from './source';
import { newMemo, surroundingsOf, type Memo } from './surroundings';

/** Everything that may be an image by its markup; what it is, `classify` says. */
export const CANDIDATES = [
  'img,input[type=image],area[href],object,embed,svg:not(svg *)',
  ...[...IMAGE_ROLES].map((role) => `[role~=${role} i]`),
].join();

/**
 * The image candidates of a document, shadow root or subtree, the subtree's root included, in tree order.
 * Shadow roots inside are not entered. An `svg` without a role is one only inside a control.
 */
export function candidatesIn(root: Document | ShadowRoot | Element, memo: Memo = newMemo()): Element[] {
  const found = [...root.querySelectorAll(CANDIDATES)];
  if (root instanceof Element && root.matches(CANDIDATES)) found.unshift(root);
  return found.filter((element) => isCandidate(element, memo));
}

function isCandidate(element: Element, memo: Memo): boolean {
  if (element.hasAttribute('role') || !element.matches('svg,object,embed')) return true;
  return element.localName === 'svg'
    ? surroundingsOf(element, memo).control !== null
    : isEmbeddedImage(element);
}
