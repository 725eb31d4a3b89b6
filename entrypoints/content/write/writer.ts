import { idleQueue } from '#entrypoints/content/observe/idle-queue.ts';
import type { Description } from '#utils/domain/description.ts';
import { rememberCopies, type Copies } from './copies.ts';
import { aboutOf, inject, undo, type Injection } from './inject.ts';

/** Changes the page, and nothing else does. */
export interface Writer extends Omit<Copies, 'remember'> {
  /** What was written and not taken back, by the element that it was written for. The page may have replaced it. */
  readonly injections: ReadonlyMap<Element, Injection>;
  /**
   * Writes `text` for an element when the page is idle.
   * @param picture the key of what it is about.
   * @param answer what was said of that.
   * @param target asked then: the element that gets the name, or null where it is no longer to be written.
   */
  write(
    element: Element,
    text: string,
    picture: string,
    answer: Description | null,
    target: () => Element | null,
  ): void;
  /** Counts a copy that the page has made as written. */
  adopt(element: Element, copy: Injection): void;
  /** Restores what the page had. With `undone` no copy of it may stay either. */
  erase(element: Element, undone?: boolean): void;
}

/** @param wrote is called after every change of the page. */
export function createWriter(wrote: () => void, signal: AbortSignal): Writer {
  const injections = new Map<Element, Injection>();
  const { remember, ...copies } = rememberCopies();
  const queue = idleQueue<() => void>((write) => write(), signal);

  function erase(element: Element, undone = false): void {
    const injection = injections.get(element);
    if (injection) {
      injection.shared.undone ||= undone;
      undo(injection);
    }
    injections.delete(element);
    wrote();
  }

  return {
    injections,
    erase,
    ...copies,
    adopt: (element, copy) => injections.set(element, copy),
    write(element, text, picture, answer, target) {
      const lang = answer && 'lang' in answer ? answer.lang : '';
      queue.add(() => {
        const recipient = target();
        if (!recipient) return;
        const earlier = injections.get(element)?.element;
        // An earlier text of ours goes first: undo restores what the page itself has said.
        erase(element);
        const place = earlier ?? recipient;
        const injection = inject(place, text, lang, { about: aboutOf(place, picture), answer });
        injections.set(element, injection);
        remember(injection);
        wrote();
      });
    },
  };
}
