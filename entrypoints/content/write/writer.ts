import { idleQueue } from '#entrypoints/content/observe/idle-queue.ts';
import { inject, undo, type Injection } from './inject.ts';

/** Changes the page, and nothing else does. */
export interface Writer {
  /** What was written and not taken back, by the element that it was written for. The page may have replaced it. */
  readonly injections: ReadonlyMap<Element, Injection>;
  /**
   * Writes `text` for an element when the page is idle.
   * @param lang its language; '' for that of the page.
   * @param target asked then: the element that gets the name, or null where it is no longer to be written.
   */
  write(element: Element, text: string, lang: string, target: () => Element | null): void;
  /** Restores what the page had. */
  erase(element: Element): void;
}

/** @param wrote is called after every change of the page. */
export function createWriter(wrote: () => void, signal: AbortSignal): Writer {
  const injections = new Map<Element, Injection>();
  const queue = idleQueue<() => void>((write) => write(), signal);

  function erase(element: Element): void {
    const injection = injections.get(element);
    if (injection) undo(injection);
    injections.delete(element);
    wrote();
  }

  return {
    injections,
    erase,
    write(element, text, lang, target) {
      queue.add(() => {
        const recipient = target();
        if (!recipient) return;
        const earlier = injections.get(element)?.element;
        // An earlier text of ours goes first: undo restores what the page itself has said.
        erase(element);
        injections.set(element, inject(earlier ?? recipient, text, lang));
        wrote();
      });
    },
  };
}
