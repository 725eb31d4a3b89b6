/** How sure a description is, in the three steps that people are told. */
export type Sureness = 'high' | 'middle' | 'low';

const HIGH = 0.8;
const MIDDLE = 0.5;

/**
 * The step for a confidence of 0..1. Even the highest step is worded as "fairly sure", because people trust captions
 * more than they should.
 */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= HIGH) return 'high';
  return confidence >= MIDDLE ? 'middle' : 'low';
}
