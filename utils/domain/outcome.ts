import { isHeldBack, isSpoken, type Description } from './description.ts';

/**
 * What became of an image: the one vocabulary of popup, Studio, announcements and command line. Every image that is found has
 * exactly one of these, so the counts add up. `failed` is "could not be described"; `named` and `decorative` are the page's own.
 */
export const OUTCOMES = [
  'described',
  'yours',
  'waiting',
  'failed',
  'skipped',
  'named',
  'decorative',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes of images that still lack alt text. */
export const MISSING: readonly Outcome[] = ['waiting', 'failed', 'skipped'];

/**
 * What a description alone makes of its image. To be skipped is a choice, ours or the person's; where nothing could be told of
 * the picture it is a failure, whatever the cause.
 */
export function outcomeOfDescription(description: Description): Outcome {
  if (isSpoken(description)) return description.byPerson ? 'yours' : 'described';
  const { state, reason } = description;
  if (state === 'failed') return reason === 'webmail' ? 'skipped' : 'failed';
  if (reason === 'marked') return 'yours';
  const isNameless = reason === 'bare-symbol' || reason === 'unsure-name';
  return isHeldBack(description) && !isNameless ? 'skipped' : 'failed';
}
