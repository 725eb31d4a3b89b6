import type { Confidence } from '#models/catalog/confidence-card.ts';
import type { CaptionFinding, Findings } from '#utils/domain/findings.ts';
import { signalsOf } from './signals.ts';

/** The probability that a caption's nouns are right: a logistic regression with the weights of its model's card. */
export function confidenceOf(
  caption: CaptionFinding,
  objects: Findings['objects'],
  { signals, weights, intercept }: Pick<Confidence, 'signals' | 'weights' | 'intercept'>,
): number {
  const values = signalsOf(caption, objects);
  const sum = signals.reduce((total, signal, index) => total + weights[index]! * values[signal], intercept);
  return 1 / (1 + Math.exp(-sum));
}
