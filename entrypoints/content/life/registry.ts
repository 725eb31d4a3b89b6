import { UNKNOWN, type ElementState } from './element-state.ts';
import { setMember } from './set-member.ts';

/** What is known of the elements of a frame. It lives here, never in the page, and goes with its element. */
export interface Registry {
  /** `UNKNOWN` where nothing has happened to the element so far. */
  stateOf(element: Element): ElementState;
  remember(element: Element, state: ElementState): void;
  /** Elements whose life is waiting, asked or written: those that undo has to visit. */
  readonly active: ReadonlySet<Element>;
}

/** @param added gets every element when it is first known. */
export function createRegistry(added: (element: Element) => void): Registry {
  const states = new WeakMap<Element, ElementState>();
  const active = new Set<Element>();
  return {
    stateOf: (element) => states.get(element) ?? UNKNOWN,
    remember(element, state) {
      if (!states.has(element)) added(element);
      states.set(element, state);
      const { at } = state.life;
      setMember(active, element, at === 'waiting' || at === 'asked' || at === 'written');
    },
    active,
  };
}
