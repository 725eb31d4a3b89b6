import type { Spoken } from './description.ts';

/** How sure a description is, in the steps that people are told; the surest first. */
export const SURENESSES = ['high', 'good', 'middle', 'low'] as const;
export type Sureness = (typeof SURENESSES)[number];

const HIGH = 0.8;
const MIDDLE = 0.5;

/**
 * The step for a description, null for a person's own text. Its wording and its step say the same: what is said flat is at
 * least probably right, and what is hedged or listed is unsure, whatever its confidence, because the detector may have a veto.
 * Even the highest step is worded as "fairly sure": people trust captions more than they should.
 */
export function surenessOf({ state, confidence, byPerson }: Spoken): Sureness | null {
  if (byPerson) return null;
  if (state === 'said') return confidence >= HIGH ? 'high' : 'good';
  return confidence >= MIDDLE ? 'middle' : 'low';
}
