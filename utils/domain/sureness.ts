/** How sure a description is, in the three steps that people are told. */
export type Sureness = 'high' | 'middle' | 'low';

const HIGH = 0.8;
const MIDDLE = 0.5;

/** The step for a confidence, 0..1, by the method that the model's card names. Even the highest says "fairly": captions are over-trusted. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= HIGH) return 'high';
  return confidence >= MIDDLE ? 'middle' : 'low';
}
