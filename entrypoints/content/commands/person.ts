import type { Description } from '@/utils/description';
import { pictureOf } from '../ask/picture-of';
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

export function actFor({ client, pictures }: Hub): Person {
  const knownOf = (element: Element) => pictures.known(element) ?? pictures.remember(element);

  function propose(element: Element): Promise<Description | null> {
    const picture = pictureOf(element);
    if (!picture) return Promise.resolve(null);
    return new Promise((resolve) => {
      client.ask(picture, 'person', resolve);
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
      if (!mayWrite(element, known)) return propose(element);
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

/** What was already said about this very picture; a failure is worth another try. */
function answerTo({ life, description }: Known, key: string): Description | null {
  const current = (life.at === 'written' || life.at === 'silent') && life.key === key;
  return current && description?.state !== 'failed' ? description : null;
}

function mayWrite(element: Element, { life }: Known): boolean {
  if (life.at === 'asked' || life.at === 'waiting') return true;
  return judgementOf(element, 0)[0].type === 'ask';
}
