import { listening } from './listening.ts';

/** Where the last trusted right-click (or menu key) was: the menu's command comes without it. */
export interface MenuTarget {
  element: Element;
  x: number;
  y: number;
}

export interface MenuTargets {
  last(): MenuTarget | null;
}

/** Remembers where the context menu was opened. Events that a page made up are ignored. */
export function rememberMenuTarget(signal: AbortSignal): MenuTargets {
  let last: { element: WeakRef<Element>; x: number; y: number } | null = null;
  const remember = (event: MouseEvent) => {
    const element = event.composedPath()[0];
    if (!event.isTrusted || !(element instanceof Element)) return;
    last = { element: new WeakRef(element), x: event.clientX, y: event.clientY };
  };
  listening(() => addEventListener('contextmenu', remember, { capture: true, signal }));
  return {
    last() {
      const element = last?.element.deref();
      return last && element?.isConnected ? { ...last, element } : null;
    },
  };
}
