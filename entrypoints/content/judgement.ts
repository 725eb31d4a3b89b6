import { captionable } from './detect/captionable';
import { classify, type Classification } from './detect/classify';
import { pictureOf } from './ask/picture-of';
import type { Picture } from './ask/source';

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

/** Detection's verdict and what follows from it; `anySize` where a person asks for small ones too. */
export function judgementOf(element: Element, smallestSide: number): [Judgement, Classification] {
  const classification = classify(element);
  if (!classification.flag) {
    return [{ type: 'leave', hidden: classification.reason === 'hidden' }, classification];
  }
  const { when, reason } = captionable(element, { smallestSide: classification.control ? 0 : smallestSide });
  if (when === 'deferred') return [{ type: 'wait', reason }, classification];
  const picture = when === 'now' ? pictureOf(element) : null;
  if (!picture) return [{ type: 'skip', reason: when === 'now' ? 'no-pixels' : reason }, classification];
  return [{ type: 'ask', picture }, classification];
}

/**
 * Where the name goes: on the image itself, so that it also names the control around it; on the control where
 * the image is hidden, decorative or a bare drawing.
 */
export function targetOf(element: Element, { control }: Classification): Element {
  if (!control) return element;
  const silent = element.matches('svg, [alt=""], [role=none], [role=presentation], [aria-hidden=true]');
  return silent ? control : element;
}
