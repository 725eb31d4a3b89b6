import type { Client } from '#entrypoints/content/ask/client.ts';
import { PRIORITIES } from '#utils/protocol/page-protocol.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';
import type { ElementState } from './element-state.ts';
import { setMember } from './set-member.ts';

/**
 * By so much what is out of view is asked for later, in ms: where an element is comes to light only with the next frame,
 * and what is in view is to go first.
 */
const SETTLE_MS = 150;

/**
 * Decides who is asked for next: by priority, then in the order of coming, while there is room. What is out of view waits while
 * nobody looks at the page, and while data or the battery are to be spared.
 */
export interface Scheduler {
  /** To be called after every step of an element: one that waits is asked for as soon as there is room. */
  queue(element: Element, state: ElementState): void;
  /** Asks for as many as there is room for. */
  askNext(): void;
}

export function createScheduler(
  room: Pick<Client, 'hasRoom' | 'hasUrgentRoom'>,
  settings: () => PageSettings,
  ask: (element: Element) => void,
): Scheduler {
  const waiting = PRIORITIES.map(() => new Set<Element>());
  let timer: ReturnType<typeof setTimeout> | 0 = 0;

  function next(): Element | undefined {
    const [asked, seen, rest] = waiting.map((one) => one.values().next().value);
    const { mode, isFrugal } = settings();
    if (room.hasUrgentRoom() && asked) return asked;
    if (mode !== 'automatic') return undefined;
    if (room.hasUrgentRoom() && seen) return seen;
    if (isFrugal || document.hidden || timer || !room.hasRoom()) return undefined;
    return rest;
  }

  function askNext(): void {
    for (let element = next(); element; element = next()) {
      for (const one of waiting) one.delete(element);
      ask(element);
    }
  }

  return {
    queue(element, { life, priority }) {
      const isWaiting = life.at === 'waiting';
      waiting.forEach((one, rank) => setMember(one, element, isWaiting && PRIORITIES[rank] === priority));
      if (!isWaiting) return;
      timer ||= setTimeout(() => {
        timer = 0;
        askNext();
      }, SETTLE_MS);
      askNext();
    },
    askNext,
  };
}
