import { isHeldBack, type Description } from '#utils/domain/description.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { Picture } from '#entrypoints/content/picture/picture.ts';
import { contextOf } from '#entrypoints/content/ask/collect-context.ts';
import type { Hub } from '#entrypoints/content/handover.ts';
import { judgementOf } from '#entrypoints/content/find/judgement.ts';
import type { Known } from '#entrypoints/content/pictures.ts';
import { readable } from './picture-for-person.ts';

/** What a person can want of a picture. */
export interface Person {
  /**
   * Asks for a description. The answer is written where the element lacks a text and we are not off here;
   * null where there is no picture to read, it changed meanwhile, or `signal` aborts. That stops the work, unless it
   * would be done anyway.
   */
  describe(element: Element, signal?: AbortSignal): Promise<Description | null>;
  /** What would be written, unwritten; null where there is no picture to read, or `signal` aborts. */
  propose(element: Element, signal?: AbortSignal): Promise<Description | null>;
  /** What the picture itself shows, whatever stands around it, unwritten; null where there is none to read. */
  look(element: Element, signal?: AbortSignal): Promise<Description | null>;
  /** Writes what a person confirmed or edited, over whatever name the element has. */
  place(element: Element, text: string): void;
  /** Takes back what we wrote there, for as long as the page lives. */
  withdraw(element: Element): void;
  /** Gives up what waits for a text in automatic mode, for as long as the page lives or until a person asks anew. */
  stopAll(): void;
  /** Takes back everything, for as long as the page lives. Gives how many texts that were. */
  undoAll(): number;
}

export function actFor({ client, pictures, settings }: Hub): Person {
  const knownOf = (element: Element) => pictures.known(element) ?? pictures.remember(element);

  function askFor(picture: Picture | null, signal?: AbortSignal): Promise<Description | null> {
    if (!picture) return Promise.resolve(null);
    return new Promise((resolve) => {
      const job = client.ask(picture, 'person', resolve);
      whenAborted(signal, () => {
        client.cancel(job);
        resolve(null);
      });
    });
  }

  function propose(element: Element, signal?: AbortSignal): Promise<Description | null> {
    const picture = readable(element);
    return askFor(picture && { ...picture, context: contextOf(element) }, signal);
  }

  return {
    describe(element, signal) {
      const picture = readable(element);
      const known = knownOf(element);
      const { mode, junkAlt } = settings();
      const [judgement] = judgementOf(element, 0, junkAlt);
      if (!picture || judgement.type === 'wait') {
        // Not there yet: when it comes, it is still a person who asked.
        known.priority = 'person';
        return Promise.resolve(null);
      }
      const told = answerTo(known, picture.key);
      if (told) return Promise.resolve(told);
      const isOpen = known.life.at === 'asked' || known.life.at === 'waiting';
      // Where we are off nothing follows what becomes of a text, so none is written.
      if (mode === 'off' || (!isOpen && judgement.type !== 'ask')) return propose(element, signal);
      // On request everything that lacks a text waits, and would wait for ever.
      const goesOnAnyway = mode === 'automatic' || (isOpen && isUnderWay(known));
      return new Promise((resolve) => {
        known.listeners.push(resolve);
        pictures.raise(known, 'person');
        pictures.step(element, known, { type: 'requested', key: picture.key });
        if (goesOnAnyway) return;
        whenAborted(signal, () => {
          // Else the next look at the page would ask again, in the name of whoever gave up.
          known.priority = 'rest';
          pictures.step(element, known, { type: 'unneeded' });
          pictures.changed(element);
        });
      });
    },
    propose,
    look: (element, signal) => askFor(readable(element), signal),
    place(element, text) {
      const event = { type: 'placed' as const, key: pictureOf(element)?.key ?? '', text };
      pictures.step(element, knownOf(element), event);
    },
    withdraw: (element) => pictures.step(element, knownOf(element), { type: 'undo' }),
    stopAll() {
      // On request nothing goes on but what a person asked for, who has a signal for it.
      if (settings().mode !== 'automatic') return;
      for (const element of pictures.active) {
        const known = knownOf(element);
        if (known.life.at !== 'written') pictures.step(element, known, { type: 'undo' });
      }
    },
    undoAll() {
      const count = [...pictures.active].filter((element) => pictures.known(element)?.injection).length;
      pictures.stepAll({ type: 'undo' });
      return count;
    },
  };
}

function whenAborted(signal: AbortSignal | undefined, stop: () => void): void {
  signal?.addEventListener('abort', stop, { once: true });
}

/** Asked for, or about to be because a person wants it. */
function isUnderWay({ life, priority }: Known): boolean {
  return life.at === 'asked' || priority === 'person';
}

/** What was already said about this very picture; a failure, and what was held back, is worth another try. */
function answerTo({ life, description }: Known, key: string): Description | null {
  const current = (life.at === 'written' || life.at === 'silent') && life.key === key;
  if (!current || !description || description.state === 'failed') return null;
  return isHeldBack(description) ? null : description;
}
