/** Events that carry what the person types, copies or focuses. */
const PRIVATE_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  // The page's focus traps would pull focus out of the panel.
  'focus',
  'focusin',
  'blur',
  'focusout',
] as const;

/** Events that our own buttons need: they are stopped on their way out. */
const POINTER_EVENTS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchend',
] as const;

/**
 * Keeps the page's handlers from what happens in `host`. Private events are taken at the window, before anything
 * below it; their default actions (typing, moving focus, pressing a button) stay. Only a listener that the page put on
 * the window itself, in the capture phase and earlier, still sees them; no extension can help that.
 */
export function isolate(host: HTMLElement, onPrivate: (event: Event) => void, signal: AbortSignal): void {
  const options = { capture: true, signal };
  const take = (event: Event) => {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (event.isTrusted) onPrivate(event);
  };
  for (const type of PRIVATE_EVENTS) window.addEventListener(type, take, options);

  for (const type of POINTER_EVENTS) host.addEventListener(type, stopHere, { signal, passive: true });
}

const stopHere = (event: Event) => event.stopPropagation();
