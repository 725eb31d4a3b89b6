import { whenAborted } from '#utils/async/when-aborted.ts';
import { isHeldBack, isSpoken, type Description } from '#utils/domain/description.ts';
import { contextOf } from '#entrypoints/content/ask/collect-context.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import { pictureForPerson } from '#entrypoints/content/find/picture-for-person.ts';
import { writableTextOf, type ElementState } from '#entrypoints/content/life/element-state.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { PagePicture } from '#entrypoints/content/picture/picture.ts';
import type { FrameParts } from './frame-parts.ts';
import { isHeard } from './is-heard.ts';
import { personsText } from './persons-text.ts';

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
  /** The same of the picture alone, whatever stands around it. */
  describeAlone(element: Element, signal?: AbortSignal): Promise<Description | null>;
  /** Writes the text of an `answer`, else one that the person confirmed or edited, over whatever name the element has. */
  write(element: Element, text: string, answer?: Description): void;
  /** Takes back what we wrote there, for as long as the page lives. */
  withdraw(element: Element): void;
  /** Gives up what waits for a text in automatic mode, for as long as the page lives or until a person asks anew. */
  stopAll(): void;
  /** Takes back everything, for as long as the page lives. Gives how many texts that were. */
  undoAll(): number;
}

export function actFor({ client, pictures, settings }: FrameParts): Person {
  function ask(picture: PagePicture | null, signal?: AbortSignal): Promise<Description | null> {
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
    const picture = pictureForPerson(element);
    return ask(picture && { ...picture, context: contextOf(element) }, signal);
  }

  /** Has the answer written. */
  function request(element: Element, key: string, signal?: AbortSignal): Promise<Description | null> {
    // On request everything that lacks a text waits, and would wait for ever.
    const goesOnAnyway = settings().mode === 'automatic' || isUnderWay(pictures.stateOf(element));
    return new Promise((waiter) => {
      pictures.step(element, { type: 'requested', key, waiter });
      if (!goesOnAnyway) whenAborted(signal, () => pictures.step(element, { type: 'gave-up' }));
    });
  }

  return {
    describe(element, signal) {
      const picture = pictureForPerson(element);
      const { mode, junkAlt } = settings();
      const { todo, control } = judge(element, { junkAlt });
      if (!picture || todo === 'wait') {
        // Not there yet: when it comes, it is still a person who asked.
        pictures.step(element, { type: 'raised', priority: 'person' });
        return Promise.resolve(null);
      }
      const state = pictures.stateOf(element);
      const answer = answerIn(state, picture.key);
      if (answer) return Promise.resolve(answer);
      const isOpen = state.life.at === 'asked' || state.life.at === 'waiting';
      // Where we are off nothing follows what becomes of a text, so none is written.
      const mayWrite = mode !== 'off' && isHeard(element, pictures);
      if (!mayWrite || (!isOpen && todo !== 'ask')) return propose(element, signal);
      const { key } = picture;
      if (!control) return request(element, key, signal);
      // A guess about the picture is told to a person, and is no name for a link or button.
      return propose(element, signal).then((told) =>
        told && isName(told) ? request(element, key, signal) : told,
      );
    },
    propose,
    describeAlone: (element, signal) => ask(pictureForPerson(element), signal),
    write(element, text, answer = personsText(text)) {
      const key = pictureOf(element)?.key ?? '';
      pictures.step(element, { type: 'placed', key, text, answer });
    },
    withdraw: (element) => pictures.step(element, { type: 'undo' }),
    stopAll() {
      // On request nothing goes on but what a person asked for, who has a signal for it.
      if (settings().mode !== 'automatic') return;
      for (const element of pictures.active) {
        if (pictures.stateOf(element).life.at !== 'written') pictures.step(element, { type: 'undo' });
      }
    },
    undoAll() {
      const count = pictures.injections.size;
      pictures.stepAll({ type: 'undo' });
      return count;
    },
  };
}

/** Asked for, or about to be because a person wants it. */
function isUnderWay({ life, priority }: ElementState): boolean {
  return life.at === 'asked' || (life.at === 'waiting' && priority === 'person');
}

/** True for what may name a link or button: its purpose, which comes from the page alone, or what is sure. */
function isName(answer: Description): boolean {
  if (writableTextOf(answer) === null) return false;
  return !isSpoken(answer) || answer.state === 'said' || answer.model === '';
}

/** What was already said about this very picture; a failure, and what was held back, is worth another try. */
function answerIn({ life, answer }: ElementState, key: string): Description | null {
  const isCurrent = (life.at === 'written' || life.at === 'silent') && life.key === key;
  if (!isCurrent || !answer || answer.state === 'failed') return null;
  return isHeldBack(answer) ? null : answer;
}
