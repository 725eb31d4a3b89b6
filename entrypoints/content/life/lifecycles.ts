import type { PageSettings } from '#utils/settings/page-settings.ts';
import type { Client } from '#entrypoints/content/ask/client.ts';
import { contextOf } from '#entrypoints/content/ask/collect-context.ts';
import { hear } from '#entrypoints/content/events/listening.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import type { IdleQueue } from '#entrypoints/content/observe/idle-queue.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import { createWriter, type Writer } from '#entrypoints/content/write/writer.ts';
import {
  reduce,
  writableTextOf,
  type ElementEffect,
  type ElementEvent,
  type ElementState,
} from './element-state.ts';
import type { Effect } from './life.ts';
import { createRegistry, type Registry } from './registry.ts';
import { createScheduler } from './scheduler.ts';

/** What the lives of a frame's elements need of their observer. */
export interface LifecycleHooks {
  /** Gets every element when it is first known. */
  added(element: Element): void;
  /** Is called after every change of the page. */
  wrote(): void;
  /** Elements of which detection is to find out what has become of them. */
  toJudge: IdleQueue<Element>;
}

export interface Lifecycles {
  readonly registry: Registry;
  readonly writer: Writer;
  /** Lets an event happen to an element: its next state is kept, and what follows is done. */
  step(element: Element, event: ElementEvent): void;
}

/** Runs the life of each element: keeps its state, asks for its picture, and does what the reducer says. */
export function runLifecycles(
  client: Client,
  settings: () => PageSettings,
  { added, wrote, toJudge }: LifecycleHooks,
  signal: AbortSignal,
): Lifecycles {
  const registry = createRegistry(added);
  const { stateOf, remember } = registry;
  const writer = createWriter(wrote, signal);
  const { write, erase } = writer;
  const { queue, askNext } = createScheduler(client, settings, ask);
  hear(document, 'visibilitychange', askNext, signal);

  function step(element: Element, event: ElementEvent): void {
    const [state, effects] = reduce(stateOf(element), event);
    remember(element, state);
    for (const effect of effects) apply(effect, element, state);
    const { life, priority } = state;
    if (life.at === 'asked') client.raise(life.job, priority);
    queue(element, state);
  }

  function apply(effect: ElementEffect, element: Element, { answer, life }: ElementState): void {
    switch (effect.type) {
      case 'cancel':
        return client.cancel(effect.job);
      case 'tell':
        return effect.waiters.forEach((waiter) => waiter(effect.answer));
      case 'erase':
        return erase(element, life.at === 'undone');
      case 'write':
        return write(element, effect.text, 'key' in life ? life.key : '', answer, () =>
          recipientFor(element, effect),
        );
      case 'retry':
        setTimeout(() => signal.aborted || step(element, { type: 'retry-due' }), effect.pause);
        return;
      case 'judge-again':
        toJudge.add(element);
    }
  }

  function ask(element: Element): void {
    const picture = pictureOf(element);
    if (!picture) return;
    const job = client.ask(
      { ...picture, context: contextOf(element) },
      stateOf(element).priority,
      (answer) => {
        step(element, { type: 'answered', job, answer, text: writableTextOf(answer) });
        askNext();
      },
    );
    step(element, { type: 'asked', job });
  }

  /** Where a text goes, when it is about to be written. Null where it is too late. */
  function recipientFor(
    element: Element,
    { text, force }: Extract<Effect, { type: 'write' }>,
  ): Element | null {
    const { life } = stateOf(element);
    if (life.at !== 'written' || life.text !== text) return null;
    const judgement = judge(element);
    const isWanted = judgement.todo === 'ask' && judgement.picture.key === life.key;
    if (isWanted || force) return judgement.recipient ?? element;
    // While the text was on its way the page has named the image, hidden it or shown another.
    step(element, { type: 'changed' });
    toJudge.add(element);
    return null;
  }

  return { registry, writer, step };
}
