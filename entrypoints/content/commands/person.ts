import { isHeldBack, type Description } from '@/utils/description';
import { pictureOf } from '../ask/picture-of';
import { contextOf } from '../context/collect';
import type { Hub } from '../hub';
import { judgementOf } from '../judgement';
import type { Known } from '../pictures';

/** What a person can want of a picture. */
export interface Person {
  /**
   * Asks for a description. The answer is written where the element lacks a text and nobody took ours back;
   * null where there is no picture to read, or it changed meanwhile.
   */
  describe(element: Element): Promise<Description | null>;
  /** Describes without writing anything; null where there is no picture to read. */
  propose(element: Element): Promise<Description | null>;
  /** Writes what a person confirmed or edited, over whatever name the element has. */
  place(element: Element, text: string): void;
  /** Takes back everything, for as long as the page lives. Gives how many texts that were. */
  undoAll(): number;
}

export function actFor({ client, pictures, settings }: Hub): Person {
  const knownOf = (element: Element) => pictures.known(element) ?? pictures.remember(element);

  function propose(element: Element): Promise<Description | null> {
    const picture = pictureOf(element);
    if (!picture) return Promise.resolve(null);
    return new Promise((resolve) => {
      client.ask({ ...picture, context: contextOf(element) }, 'person', resolve);
    });
  }

  return {
    describe(element) {
      const picture = pictureOf(element);
      const known = knownOf(element);
      if (!picture) {
        // Not there yet: when it comes, it is still a person who asked.
        known.priority = 'person';
        return Promise.resolve(null);
      }
      const told = answerTo(known, picture.key);
      if (told) return Promise.resolve(told);
      if (!mayWrite(element, known, settings().junkAlt)) return propose(element);
      return new Promise((resolve) => {
        known.listeners.push(resolve);
        pictures.raise(known, 'person');
        pictures.step(element, known, { type: 'requested', key: picture.key });
        if (known.life.at === 'waiting' && client.hasUrgentRoom) pictures.ask(element);
      });
    },
    propose,
    place(element, text) {
      const event = { type: 'placed' as const, key: pictureOf(element)?.key ?? '', text };
      pictures.step(element, knownOf(element), event);
    },
    undoAll() {
      const count = [...pictures.active].filter((element) => pictures.known(element)?.injection).length;
      pictures.stepAll({ type: 'undo' });
      return count;
    },
  };
}

/** What was already said about this very picture; a failure, and what was held back, is worth another try. */
function answerTo({ life, description }: Known, key: string): Description | null {
  const current = (life.at === 'written' || life.at === 'silent') && life.key === key;
  if (!current || !description || description.state === 'failed') return null;
  return isHeldBack(description) ? null : description;
}

function mayWrite(element: Element, { life }: Known, junkAlt: boolean): boolean {
  if (life.at === 'asked' || life.at === 'waiting') return true;
  return judgementOf(element, 0, junkAlt)[0].type === 'ask';
}
