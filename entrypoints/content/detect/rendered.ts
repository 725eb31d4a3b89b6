/**
 * True where the element is rendered and visible, in the sense of the accessibility tree: neither
 * `display: none`, `visibility: hidden` nor skipped content, on it or an ancestor. Off-screen and
 * transparent elements are rendered.
 */
export function isRendered(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // These two have no box of their own and are exposed all the same.
  const parent = element.parentElement;
  if (!parent || getComputedStyle(element).visibility !== 'visible') return false;
  const fallback = parent.closest('canvas');
  if (fallback) return isCanvasFallback(element, fallback);
  return isBoxless(element) && isRendered(parent);
}

/** `display: contents` removes the box and keeps the children; on a replaced element it is `none`. */
export function isBoxless(element: Element): boolean {
  return (
    getComputedStyle(element).display === 'contents' &&
    !element.matches('img,input,object,embed,canvas,video,iframe,svg')
  );
}

/** The content of a canvas has no boxes, but is its accessible content (HTML, "the canvas element"). */
function isCanvasFallback(element: Element, canvas: Element): boolean {
  for (let node: Element | null = element; node && node !== canvas; node = node.parentElement) {
    if (getComputedStyle(node).display === 'none') return false;
  }
  return isRendered(canvas);
}
