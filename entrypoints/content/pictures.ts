import { isSpoken, type Description, type Spoken } from '@/utils/description';
import type { Priority } from '@/utils/page-protocol';
import type { PageSettings } from '@/utils/settings';
import type { Client } from './ask/client';
import { pictureOf } from './ask/picture-of';
import { contextOf } from './context/collect';
import { candidatesIn, type Reason } from './detect';
import { inject, isOurs, undo, type Injection } from './inject/inject';
import { forgetMemo, judgementOf } from './judgement';
import { live, UNSEEN, type Life, type LifeEvent } from './life/life';
import { idleQueue } from './observe/idle-queue';
import type { Observed } from './observe/observe';
import { watchViewport } from './observe/viewport';

/** Pauses before a picture that failed for a passing reason is asked for again, in ms. */
const RETRIES_MS = [5_000, 30_000];

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
  /** Asks for a waiting picture now, whether or not there is room. */
  ask(element: Element): void;
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
  const near = new WeakSet<Element>();
  /** Elements whose life is waiting, asked or written: the ones that undo has to visit. */
  const active = new Set<Element>();
  const waiting = new Set<Element>();

  const toJudge = idleQueue(judge, signal);
  const toWrite = idleQueue<() => void>((write) => write(), signal);
  const viewport = watchViewport((element, isNear) => {
    if (!isNear) return near.delete(element);
    near.add(element);
    const known = all.get(element);
    if (known?.life.at === 'unseen') toJudge.add(element);
    if (known && known.priority !== 'person') raise(known, 'viewport');
  }, signal);

  signal.addEventListener('abort', () => stepAll({ type: 'changed' }));

  function judge(element: Element): void {
    if (!element.isConnected) return;
    const known = all.get(element);
    if (known?.life.at === 'written' && pictureOf(element)?.key !== known.life.key) {
      step(element, known, { type: 'changed' });
    }
    if (known?.injection && isOurs(known.injection)) return;
    const { smallestSide, junkAlt } = settings();
    const [judgement, { flag, reason }] = judgementOf(element, smallestSide, junkAlt);
    if (known?.life.at === 'written') {
      return step(element, known, { type: 'overwritten', named: judgement.type === 'leave' });
    }
    if (judgement.type === 'leave' && !judgement.hidden && !known) return;
    const entry = known ?? remember(element);
    if (flag) entry.reason = reason;
    if (judgement.type === 'ask') step(element, entry, { type: 'needed', key: judgement.picture.key });
    else step(element, entry, { type: judgement.type === 'wait' ? 'changed' : 'unneeded' });
  }

  function step(element: Element, known: Known, event: LifeEvent): void {
    const [life, effect] = live(known.life, event);
    known.life = life;
    if (effect?.type === 'cancel') {
      client.cancel(effect.job);
      tell(known, null);
    }
    if (effect?.type === 'erase') erase(known);
    if (effect?.type === 'write') write(element, known, effect.text);
    setMember(active, element, life.at === 'waiting' || life.at === 'asked' || life.at === 'written');
    setMember(waiting, element, life.at === 'waiting');
    if (life.at === 'waiting') pump();
  }

  function pump(): void {
    while (client.hasRoom) {
      const element = next();
      if (!element) return;
      ask(element);
    }
  }

  /** The next picture to ask for; on request, only what a person asked for. */
  function next(): Element | null {
    let visible: Element | null = null;
    let rest: Element | null = null;
    for (const element of waiting) {
      if (all.get(element)?.priority === 'person') return element;
      if (settings().mode !== 'automatic') continue;
      if (near.has(element)) visible ??= element;
      else rest ??= element;
    }
    return visible ?? rest;
  }

  function ask(element: Element): void {
    waiting.delete(element);
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
    if (description.state === 'failed' && description.retry) retryLater(element, known);
  }

  function retryLater(element: Element, known: Known): void {
    const pause = RETRIES_MS[known.failures++];
    if (pause === undefined) return;
    setTimeout(() => {
      if (signal.aborted || known.life.at !== 'silent') return;
      step(element, known, { type: 'requested', key: known.life.key });
    }, pause);
  }

  function write(element: Element, known: Known, text: string): void {
    const lang = known.description && isSpoken(known.description) ? known.description.lang || null : null;
    toWrite.add(() => {
      if (known.life.at !== 'written' || known.life.text !== text) return;
      // What undo restores is what the page said before our first word, however often we write.
      const before = known.injection?.before;
      const target = known.injection?.element ?? judgementOf(element, 0)[1].recipient ?? element;
      known.injection = inject(target, text, lang);
      forgetMemo();
      if (before) known.injection.before = before;
    });
  }

  function erase(known: Known): void {
    if (known.injection) undo(known.injection);
    known.injection = null;
    forgetMemo();
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
    viewport.watch(element);
    return known;
  }

  function stepAll(event: LifeEvent): void {
    // A step may remove the element from the set that is gone through: sets allow it.
    for (const element of active) {
      const known = all.get(element);
      if (known) step(element, known, event);
    }
  }

  return {
    changed(subtree) {
      for (const element of candidatesIn(subtree)) toJudge.add(element);
    },
    removed(subtree) {
      if (subtree.isConnected || active.size === 0) return;
      for (const element of candidatesIn(subtree)) {
        const known = all.get(element);
        if (known) step(element, known, { type: 'changed' });
      }
    },
    loaded(image) {
      toJudge.add(image);
    },
    known: (element) => all.get(element),
    remember,
    step,
    ask,
    raise,
    stepAll,
    active,
  };
}

function tell(known: Known, description: Description | null): void {
  for (const listener of known.listeners.splice(0)) listener(description);
}

function setMember<T>(set: Set<T>, item: T, member: boolean): void {
  if (member) set.add(item);
  else set.delete(item);
}
