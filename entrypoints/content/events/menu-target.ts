import { hear, listening } from './listening.ts';

/** Where the last trusted right-click (or menu key) was: the menu's command comes without it. */
export interface MenuTarget {
  element: WeakRef<Element>;
  x: number;
  y: number;
  /** Where the element lay in the window. */
  box: DOMRect;
}

export interface MenuTargets {
  last: MenuTarget | null;
  /** True until the page scrolls or the focus moves. */
  still: boolean;
}

/** Remembers where the context menu was opened. Events that a page made up are ignored. */
export function rememberMenuTarget(signal: AbortSignal): MenuTargets {
  const targets: MenuTargets = { last: null, still: false };
  const remember = (event: MouseEvent) => {
    const element = event.composedPath()[0];
    if (!event.isTrusted || !(element instanceof Element)) return;
    const box = element.getBoundingClientRect();
    targets.last = { element: new WeakRef(element), x: event.clientX, y: event.clientY, box };
    targets.still = true;
  };
  const moved = () => (targets.still = false);
  listening(() => {
    hear(window, 'contextmenu', remember, signal);
    // Only the document's own scrolling bubbles up to it: what moves inside other boxes says nothing about the person.
    hear(document, 'focusin scroll', moved, signal, false);
  });
  return targets;
}
