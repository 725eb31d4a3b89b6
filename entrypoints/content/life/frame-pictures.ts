import { whenAborted } from '#utils/async/when-aborted.ts';
import type { Reason } from '#utils/domain/verdicts.ts';
import type { PageSettings } from '#utils/settings/page-settings.ts';
import type { Client } from '#entrypoints/content/ask/client.ts';
import { onPageEdited } from '#entrypoints/content/events/page-editing.ts';
import { candidatesIn } from '#entrypoints/content/find/candidates.ts';
import { forgetMemo, judge } from '#entrypoints/content/find/judge.ts';
import { restraintOf } from '#entrypoints/content/find/restraint.ts';
import { idleQueue } from '#entrypoints/content/observe/idle-queue.ts';
import type { Observed } from '#entrypoints/content/observe/observe.ts';
import { watchViewport } from '#entrypoints/content/observe/viewport.ts';
import { whenLookedCloser } from '#entrypoints/content/picture/closer-look.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import { isOurs, type Injection } from '#entrypoints/content/write/inject.ts';
import { UNKNOWN, type ElementEvent, type ElementState } from './element-state.ts';
import { runLifecycles } from './lifecycles.ts';
import { takeCopy, yieldTo } from './own-copies.ts';
import { afterRestyling } from './restyled.ts';
import { setMember } from './set-member.ts';

/** The pictures of one frame, as the observer and a person's commands know them. */
export interface FramePictures extends Observed {
  stateOf(element: Element): ElementState;
  /** Why an element lacks a text, as detection found before ours was there. */
  readonly reasons: Pick<WeakMap<Element, Reason>, 'get'>;
  /** What was written and not taken back. */
  readonly injections: ReadonlyMap<Element, Injection>;
  /** True once something was written that the page may have copied. */
  mayBeCopied(): boolean;
  /** Elements that wait, are asked for or have our text. */
  readonly active: ReadonlySet<Element>;
  /** Lets an event happen to an element, whether detection knows it or not. */
  step(element: Element, event: ElementEvent): void;
  /** Lets it happen to all that are active. */
  stepAll(event: ElementEvent): void;
}

/**
 * Judges the pictures of one frame whenever the page changes, and tells the life of each what was found. When
 * `signal` aborts, everything written is taken back.
 */
export function createFramePictures(
  client: Client,
  settings: () => PageSettings,
  signal: AbortSignal,
): FramePictures {
  const toJudge = idleQueue(judgeOne, signal);
  // Lets go of what has left the page, be it inside a shadow root; what only moved is back by then.
  const toSweep = idleQueue<true>(() => {
    for (const element of hidden) if (!element.isConnected) hidden.delete(element);
    for (const element of active) if (!element.isConnected) step(element, { type: 'changed' });
  }, signal);
  const judgeWhenIdle = (element: Element) => toJudge.add(element);
  const watch = watchViewport((element, isSeen) => {
    if (isSeen && stateOf(element).life.at === 'unseen') toJudge.add(element);
    step(element, { type: 'raised', priority: isSeen ? 'viewport' : 'rest' });
  }, signal);
  const wrote = () => {
    forgetMemo();
    pictures.wrote();
  };
  const hooks = { added: watch, wrote, toJudge };
  const { registry, writer, step } = runLifecycles(client, settings, hooks, signal);
  const { active, stateOf } = registry;
  const { injections } = writer;
  /** Why an element lacks a text, as detection found before ours was there. */
  const reasons = new WeakMap<Element, Reason>();
  /** Elements that may need a text once they are seen, which no observer may tell. */
  const hidden = new Set<Element>();

  whenAborted(signal, () => stepAll({ type: 'changed' }));
  onPageEdited(() => active.forEach(judgeWhenIdle), signal);

  function judgeOne(element: Element): void {
    if (!element.isConnected) return;
    const isOff = settings().mode === 'off';
    if (takeCopy(element, writer, step, isOff) || isOff) return;
    if (isOutdated(element, stateOf(element))) step(element, { type: 'changed' });
    const isWritten = stateOf(element).life.at === 'written';
    const injection = injections.get(element);
    // Our text is there, or about to be written, which judges again.
    if (isWritten && (!injection || isOurs(injection))) return;
    const judgement = judge(element, settings());
    const { todo, flag, reason } = judgement;
    if (isWritten) return step(element, { type: 'overwritten', named: todo === 'leave' });
    setMember(hidden, element, todo === 'hidden');
    if (todo === 'leave' && stateOf(element) === UNKNOWN) return;
    if (flag) reasons.set(element, reason);
    if (judgement.todo === 'ask') step(element, { type: 'needed', key: judgement.picture.key });
    else step(element, { type: todo === 'wait' ? 'changed' : 'unneeded' });
  }

  function stepAll(event: ElementEvent): void {
    // A step may remove the element from the set that is gone through: sets allow it.
    for (const element of active) step(element, event);
  }

  const pictures: FramePictures = {
    changed: (subtree) => candidatesIn(subtree).forEach(judgeWhenIdle),
    restyled: afterRestyling(hidden, registry, judgeOne, signal),
    removed: () => toSweep.add(true),
    loaded: judgeWhenIdle,
    named: (element) => yieldTo(element, writer, step),
    mayBeCopied: writer.mayBeCopied,
    wrote() {},
    stateOf,
    reasons,
    injections,
    active,
    step,
    stepAll,
  };
  whenLookedCloser(pictures.changed);
  return pictures;
}

/** True where our text belongs to a picture that is no longer shown, or no longer to be touched. */
function isOutdated(element: Element, { life }: ElementState): boolean {
  if (life.at !== 'written') return false;
  return pictureOf(element)?.key !== life.key || restraintOf(element) !== null;
}
