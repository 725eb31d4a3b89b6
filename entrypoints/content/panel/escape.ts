/**
 * Calls `act` when the person presses Escape anywhere in this frame, until `signal` aborts. The page does not get that
 * press: what it would close stays open.
 */
export function onEscape(act: () => void, signal: AbortSignal): void {
  const take = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Where the focus is in the page again, the page would hear of the release.
    window.addEventListener('keyup', stopAtOnce, { capture: true, once: true });
    act();
  };
  window.addEventListener('keydown', take, { capture: true, signal });
}

const stopAtOnce = (event: Event) => event.stopImmediatePropagation();
