import type { Client } from '#entrypoints/content/ask/client.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';
import type { ElementState } from './element-state.ts';
import { setMember } from './set-member.ts';

/** Decides who is asked for next: what a person wants, then what is in view, then the rest, while there is room. */
export interface Scheduler {
  /** An element came close to the viewport, or left it. */
  moved(element: Element, isNear: boolean): void;
  /** To be called after every step of an element: one that waits is asked for as soon as there is room. */
  queue(element: Element, state: ElementState): void;
  /** Asks for as many as there is room for. */
  askNext(): void;
}

export function createScheduler(
  room: Pick<Client, 'hasRoom' | 'hasUrgentRoom'>,
  settings: () => PageSettings,
  ask: (element: Element, isNear: boolean) => void,
): Scheduler {
  /** Elements in the viewport or close to it. */
  const near = new Set<Element>();
  const waiting = new Set<Element>();
  /** Those of them that a person wants. */
  const urgent = new Set<Element>();

  function next(): Element | undefined {
    if (urgent.size > 0 && room.hasUrgentRoom()) return urgent.values().next().value;
    if (settings().mode !== 'automatic' || !room.hasRoom()) return undefined;
    return near.values().find((element) => waiting.has(element)) ?? waiting.values().next().value;
  }

  function askNext(): void {
    for (let element = next(); element; element = next()) {
      waiting.delete(element);
      urgent.delete(element);
      ask(element, near.has(element));
    }
  }

  return {
    moved: (element, isNear) => setMember(near, element, isNear),
    queue(element, { life, priority }) {
      const isWaiting = life.at === 'waiting';
      setMember(waiting, element, isWaiting);
      setMember(urgent, element, isWaiting && priority === 'person');
      if (isWaiting) askNext();
    },
    askNext,
  };
}
