/** The focused element, across open shadow roots; null where nothing but the page itself has focus. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}

/** Gives focus back to where it was, without moving the page. */
export function restoreFocus(element: HTMLElement | null): void {
  if (element?.isConnected) element.focus({ preventScroll: true });
}
