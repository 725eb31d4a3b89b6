import { is } from './is.ts';
import { flatParentOf } from './tree.ts';

/**
 * True where the element is rendered and visible, in the sense of the accessibility tree: neither
 * `display: none`, `visibility: hidden` nor skipped content, on it or an ancestor. Off-screen and
 * transparent elements are rendered.
 */
export function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) || isExposedWithoutBox(element);
}

/** Two kinds of elements have no box and are exposed all the same. */
function isExposedWithoutBox(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  const parent = flatParentOf(element);
  if (!parent || display === 'none' || visibility !== 'visible') return false;
  // The content of a canvas is its accessible content (HTML, "the canvas element").
  if (parent.closest('canvas')) return isRendered(parent);
  // On a replaced element, `contents` is `none` (CSS Display 3, appendix B).
  return display === 'contents' && !is(element, REPLACED) && isRendered(parent);
}

const REPLACED = 'img,input,object,embed,canvas,video,iframe,svg';
