import { flatParentOf } from '#entrypoints/content/find/element/tree.ts';
import { shadowRootOf } from '#entrypoints/content/observe/shadow-roots.ts';
import { isOurs } from './ours.ts';
import { moveSelectionTo, rememberSelection } from './selection.ts';

type Focusable = Element & HTMLOrSVGElement;

/** The focused element, in shadow trees too, be they closed; null where only the page itself has the focus. */
export function focusedElement(): Focusable | null {
  let element = document.activeElement;
  while (element && !isOurs(element)) {
    const inner = shadowRootOf(element)?.activeElement;
    if (!inner) break;
    element = inner;
  }
  return element && element !== document.body && isFocusable(element) ? element : null;
}

/**
 * Remembers where the person is in the page. Gives what brings them back there, without moving the page: to the element
 * that had the focus; else to the nearest element around `image` that takes it; else the selection goes to the image.
 */
export function rememberPlace(image: Element | null): () => void {
  const focused = focusedElement();
  const restoreSelection = rememberSelection();
  return () => {
    const isBack = (focused && takesFocus(focused)) || someTakesFocus(image);
    if (restoreSelection) restoreSelection();
    else if (!isBack && image?.isConnected) moveSelectionTo(image);
  };
}

/** Tries the element itself and all around it. */
function someTakesFocus(image: Element | null): boolean {
  for (let element = image; element && element !== document.body; element = flatParentOf(element)) {
    if (element.ownerDocument === document && isFocusable(element) && takesFocus(element)) return true;
  }
  return false;
}

/** What cannot have the focus, is hidden or has gone stays without it. */
function takesFocus(element: Focusable): boolean {
  element.focus({ preventScroll: true });
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

function isFocusable(element: Element): element is Focusable {
  return 'focus' in element;
}
