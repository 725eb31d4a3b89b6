import { captionable } from './captionable.ts';
import { classify, type Classification } from './classify.ts';
import { newMemo, type Memo } from './element/surroundings.ts';
import { pictureOf } from '#entrypoints/content/picture/picture-of.ts';
import type { Picture } from '#entrypoints/content/picture/picture.ts';
import { restraintOf } from './restraint.ts';

/** What has to be done about an element now. */
export type Judgement =
  /** It lacks a text, and its picture can be read. */
  | { type: 'ask'; picture: Picture }
  /** It lacks a text, but its picture is not there yet. */
  | { type: 'wait'; reason: string }
  /** It lacks a text and cannot, or need not, get one. */
  | { type: 'skip'; reason: string }
  /** It needs none as it is. Hidden ones may come into view without any change that we could observe. */
  | { type: 'leave'; hidden: boolean };

let memo: Memo | null = null;

/** Detection's verdict and what follows from it; small images are skipped unless a control needs them. */
export function judgementOf(
  element: Element,
  smallestSide: number,
  junkAlt = true,
): [Judgement, Classification] {
  const classification = classify(element, { junkAlt, memo: memoOfThisTask() });
  if (!classification.flag) {
    return [{ type: 'leave', hidden: classification.reason === 'not-rendered' }, classification];
  }
  const restraint = restraintOf(element);
  if (restraint) return [{ type: 'skip', reason: restraint }, classification];
  const { control } = classification;
  const { when, reason } = captionable(element, { smallestSide, control });
  if (when === 'deferred') return [{ type: 'wait', reason }, classification];
  // A link's purpose needs no picture.
  const picture = when === 'now' || (control && reason === 'broken') ? pictureOf(element) : null;
  if (!picture) return [{ type: 'skip', reason: when === 'now' ? 'no-pixels' : reason }, classification];
  return [{ type: 'ask', picture }, classification];
}

/** To be called after every write of ours: what detection remembers may no longer hold. */
export function forgetMemo(): void {
  memo = null;
}

/** What holds of the surroundings of one image holds for its neighbours, as long as nothing else runs. */
function memoOfThisTask(): Memo {
  if (memo) return memo;
  queueMicrotask(forgetMemo);
  return (memo = newMemo());
}
