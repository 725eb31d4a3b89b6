const adders: (() => void)[] = [];

/** Adds listeners to the window and the document now, and again whenever they were taken away. */
export function listening(add: () => void): void {
  adders.push(add);
  add();
}

/** `document.open()` takes every listener away. Adding one that is still there changes nothing. */
export function listenAgain(): void {
  for (const add of adders) add();
}

/**
 * Adds one listener for several types of events.
 * @param capture before the listeners of the page
 */
export function hear<E extends Event>(
  target: EventTarget,
  types: string,
  listener: (event: E) => void,
  signal: AbortSignal,
  capture = true,
): void {
  for (const type of types.split(' ')) {
    target.addEventListener(type, listener as (event: Event) => void, { capture, signal });
  }
}
