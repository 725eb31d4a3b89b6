import { isSpoken, type Description, type Failed, type Spoken } from '#utils/domain/description.ts';
import type { Priority } from '#utils/protocol/page-protocol.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';
import type { Client } from './ask/client.ts';
import { pictureOf } from './picture/picture-of.ts';
import { contextOf } from './ask/collect-context.ts';
import { candidatesIn } from './find/candidates.ts';
import type { Reason } from '#utils/domain/verdicts.ts';
import { inject, isOurs, undo, type Injection } from './write/inject.ts';
import { forgetMemo, judgementOf } from './find/judgement.ts';
import { live, UNSEEN, type Effect, type Life, type LifeEvent } from './life/life.ts';
import { listening } from './events/listening.ts';
import { idleQueue } from './observe/idle-queue.ts';
import type { Observed } from './observe/observe.ts';
import { watchViewport } from './observe/viewport.ts';
import { restraintOf } from './find/restraint.ts';

/** Pauses before a picture that failed for a passing reason is asked for again, in ms. */
const RETRIES_MS = [5_000, 30_000];
const BUSY_MS = 10_000;

/** What we know of one element that shows a picture. */
export interface Known {
  life: Life;
  injection: Injection | null;
  /** Why it lacks a text, as detection found before ours was there. */
  reason: Reason | null;
  description: Description | null;
  priority: Priority;
  failures: number;
  /** Whoever waits for the answer beside the page. */
  listeners: ((description: Description | null) => void)[];
}

/** What panel.js builds a person's wishes on (commands/person.ts). */
export interface Pictures extends Observed {
  known(element: Element): Known | undefined;
  /** Starts to know an element that detection left alone. */
  remember(element: Element): Known;
  /** Lives on: the next state, and its effect on the page and the client. */
  step(element: Element, known: Known, event: LifeEvent): void;
  raise(known: Known, priority: Priority): void;
  /** Lives one step with everything that waits, is asked for or is written. */
  stepAll(event: LifeEvent): void;
  /** Elements of which the last is true. */
  active: ReadonlySet<Element>;
}

/**
 * The pictures of one frame: judges them, runs the life of each, asks for those that wait (a person's first,
 * then those in view), and applies the effects. State lives here, never in the page. When `signal` aborts,
 * everything written is taken back.
 */
export function createPictures(client: Client, settings: () => PageSettings, signal: AbortSignal): Pictures {
  const all = new WeakMap<Element, Known>();
  /** Elements in the viewport or close to it. */
  const near = new Set<Element>();
  /** Elements that may need a text once they are seen, which no observer may tell. */
  const hidden = new Set<Element>();
  /** Elements whose life is waiting, asked or written: the ones that undo has to visit. */
  const active = new Set<Element>();
  const waiting = new Set<Element>();
  /** Those of them that a person wants. */
  const urgent = new Set<Element>();

  const toJudge = idleQueue(judge, signal);
  const toSweep = idleQueue<true>(sweep, signal);
  const toWrite = idleQueue<() => void>((write) => write(), signal);
  const watch = watchViewport((element, isNear) => {
    if (!isNear) return near.delete(element);
    near.add(element);
    const known = all.get(element);
    if (known?.life.at === 'unseen') toJudge.add(element);
    if (known && known.priority !== 'person') raise(known, 'viewport');
  }, signal);

  signal.addEventListener('abort', () => stepAll({ type: 'changed' }));
  // No mutation tells of `designMode`. Whoever edits comes into the frame first, and types before they save.
  const edited = () => {
    if (document.designMode === 'on') for (const element of active) toJudge.add(element);
  };
  listening(() => {
    for (const type of ['focus', 'beforeinput']) addEventListener(type, edited, { capture: true, signal });
  });

  function judge(element: Element): void {
    if (!element.isConnected || settings().mode === 'off') return;
    const known = all.get(element);
    if (
      known?.life.at === 'written' &&
      (pictureOf(element)?.key !== known.life.key || restraintOf(element))
    ) {
      step(element, known, { type: 'changed' });
    }
    const isWritten = known?.life.at === 'written';
    // Ours stands, or is about to be written, which looks again.
    if (isWritten && (!known.injection || isOurs(known.injection))) return;
    const { smallestSide, junkAlt } = settings();
    const [judgement, { flag, reason }] = judgementOf(element, smallestSide, junkAlt);
    const isHidden = judgement.type === 'leave' && judgement.hidden;
    if (isWritten) {
      return step(element, known, { type: 'overwritten', named: judgement.type === 'leave' && !isHidden });
    }
    setMember(hidden, element, isHidden);
    if (judgement.type === 'leave' && !isHidden && !known) return;
    const entry = known ?? remember(element);
    if (flag) entry.reason = reason;
    if (judgement.type === 'ask') step(element, entry, { type: 'needed', key: judgement.picture.key });
    else step(element, entry, { type: judgement.type === 'wait' ? 'changed' : 'unneeded' });
  }

  function step(element: Element, known: Known, event: LifeEvent): void {
    const [life, effect] = live(known.life, event);
    known.life = life;
    if (event.type === 'changed') known.failures = 0;
    if (effect?.type === 'cancel') client.cancel(effect.job);
    // Nothing is asked any more that could answer.
    if (life.at === 'unseen' || life.at === 'undone') tell(known, null);
    if (effect?.type === 'erase') erase(known);
    if (effect?.type === 'write') write(element, known, effect);
    setMember(active, element, life.at === 'waiting' || life.at === 'asked' || life.at === 'written');
    setMember(waiting, element, life.at === 'waiting');
    setMember(urgent, element, life.at === 'waiting' && known.priority === 'person');
    if (life.at === 'waiting') pump();
  }

  function pump(): void {
    for (let element = next(); element; element = next()) ask(element);
  }

  /** The next picture to ask for: what a person wants, then what is in view, while there is room. */
  function next(): Element | undefined {
    if (urgent.size > 0 && client.hasUrgentRoom) return urgent.values().next().value;
    if (settings().mode !== 'automatic' || !client.hasRoom) return undefined;
    return near.values().find((element) => waiting.has(element)) ?? waiting.values().next().value;
  }

  function ask(element: Element): void {
    waiting.delete(element);
    urgent.delete(element);
    const known = all.get(element);
    const picture = pictureOf(element);
    if (!known || !picture) return;
    picture.context = contextOf(element);
    if (known.priority === 'rest' && near.has(element)) known.priority = 'viewport';
    const job = client.ask(picture, known.priority, (description) => {
      receive(element, known, job, description);
      pump();
    });
    step(element, known, { type: 'asked', job });
  }

  function receive(element: Element, known: Known, job: number, description: Description): void {
    known.description = description;
    const { panelOnly, text = null } = description as Partial<Spoken>;
    step(element, known, { type: 'answered', job, text: panelOnly ? null : text });
    tell(known, description);
    if (description.state === 'failed' && description.retry) retryLater(element, known, description);
  }

  function retryLater(element: Element, known: Known, { reason }: Failed): void {
    // A full queue is no fault of the picture: it is asked for until there is room.
    const pause = reason === 'busy' ? BUSY_MS : RETRIES_MS[known.failures++];
    if (pause === undefined) return;
    setTimeout(() => {
      if (signal.aborted || known.life.at !== 'silent') return;
      step(element, known, { type: 'requested', key: known.life.key });
    }, pause);
  }

  function write(element: Element, known: Known, { text, force }: Extract<Effect, { type: 'write' }>): void {
    const lang = known.description && isSpoken(known.description) ? known.description.lang || null : null;
    toWrite.add(() => {
      if (known.life.at !== 'written' || known.life.text !== text) return;
      const [judgement, { recipient }] = judgementOf(element, 0);
      const isWanted = judgement.type === 'ask' && judgement.picture.key === known.life.key;
      if (!isWanted && !force) {
        // While the text was on its way the page has named the image, hidden it or shown another.
        step(element, known, { type: 'changed' });
        return judge(element);
      }
      const target = known.injection?.element ?? recipient ?? element;
      // Whatever of an earlier text still stands goes first: undo restores what the page itself has said.
      erase(known);
      known.injection = inject(target, text, lang);
      wrote();
    });
  }

  /** Lets go of what has left the page, be it inside a shadow root; what only moved is back by now. */
  function sweep(): void {
    for (const element of hidden) if (!element.isConnected) hidden.delete(element);
    for (const element of active) {
      const known = all.get(element);
      if (known && !element.isConnected) step(element, known, { type: 'changed' });
    }
  }

  function erase(known: Known): void {
    if (known.injection) undo(known.injection);
    known.injection = null;
    wrote();
  }

  function wrote(): void {
    forgetMemo();
    pictures.wrote();
  }

  function raise(known: Known, priority: Priority): void {
    known.priority = priority;
    if (known.life.at === 'asked') client.raise(known.life.job, priority);
  }

  function remember(element: Element): Known {
    const known: Known = {
      life: UNSEEN,
      injection: null,
      reason: null,
      description: null,
      priority: 'rest',
      failures: 0,
      listeners: [],
    };
    all.set(element, known);
    watch(element);
    return known;
  }

  function stepAll(event: LifeEvent): void {
    // A step may remove the element from the set that is gone through: sets allow it.
    for (const element of active) {
      const known = all.get(element);
      if (known) step(element, known, event);
    }
  }

  const pictures: Pictures = {
    changed(subtree) {
      for (const element of candidatesIn(subtree)) toJudge.add(element);
    },
    restyled(subtree) {
      for (const element of hidden) if (subtree.contains(element)) toJudge.add(element);
    },
    removed() {
      toSweep.add(true);
    },
    loaded(image) {
      toJudge.add(image);
    },
    wrote() {},
    known: (element) => all.get(element),
    remember,
    step,
    raise,
    stepAll,
    active,
  };
  return pictures;
}

function tell(known: Known, description: Description | null): void {
  for (const listener of known.listeners.splice(0)) listener(description);
}

function setMember<T>(set: Set<T>, item: T, member: boolean): void {
  if (member) set.add(item);
  else set.delete(item);
}
