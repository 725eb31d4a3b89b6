import { isolate } from './isolate.ts';
import { markAsOurs } from './ours.ts';

/** Remembers what is selected, or where the person writes. Gives what selects it again; null where there is neither. */
export function rememberSelection(): (() => void) | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  // Any other caret is where somebody happened to click.
  if (selection.isCollapsed && !isWritten(selection.anchorNode)) return null;
  // A range follows the page as it changes.
  const range = selection.getRangeAt(0).cloneRange();
  return () => {
    selection.removeAllRanges();
    selection.addRange(range);
  };
}

function isWritten(node: Node | null): boolean {
  const element = node instanceof HTMLElement ? node : node?.parentElement;
  return element?.isContentEditable ?? false;
}

/** Selects an image, and has Tab go on from there. */
export function moveSelectionTo(image: Element): void {
  const place = image.closest('picture') ?? image;
  tabFrom(place);
  const range = document.createRange();
  range.selectNode(place);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/**
 * Tab goes on from where the focus was, even if what had it is no longer there (HTML, "sequential focus navigation
 * starting point"). An image cannot have it, so something that is gone at once has it there.
 */
function tabFrom(place: Element): void {
  const stop = new AbortController();
  const stand = document.createElement('span');
  stand.tabIndex = -1;
  // Nothing moves for it.
  stand.style.position = 'fixed';
  markAsOurs(stand);
  isolate(stand, () => {}, stop.signal);
  place.after(stand);
  stand.focus({ preventScroll: true });
  stand.remove();
  stop.abort();
}
