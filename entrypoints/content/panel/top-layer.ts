/**
 * The modal dialog that an overlay must live in to be usable: all outside an open modal dialog is inert
 * (HTML, "showModal"). The one round `anchor` where there is one, else the one opened last.
 */
export function modalDialogFor(anchor: Element | null): HTMLDialogElement | null {
  for (let element = anchor; element; element = parentOf(element)) {
    if (element.matches('dialog:modal')) return element as HTMLDialogElement;
  }
  return [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1) ?? null;
}

/**
 * Puts `host` above all else, inside the dialog that would make it inert otherwise. Tab leads into it from `anchor`, and
 * on from there (HTML, "popover focus navigation").
 */
export function showOnTop(host: HTMLElement, anchor: Element | null): void {
  (modalDialogFor(anchor) ?? document.documentElement).append(host);
  host.popover = 'manual';
  const source = htmlElementAt(anchor);
  host.showPopover(source ? { source } : {});
}

function htmlElementAt(anchor: Element | null): HTMLElement | null {
  let element = anchor;
  while (element && !(element instanceof HTMLElement)) element = parentOf(element);
  return element;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
