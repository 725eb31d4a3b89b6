import type { Card } from '@/models/catalog';
import type { CaptionFinding, Findings } from '@/utils/findings';
import { confidenceOf } from './confidence.ts';

/** What of a captioner's card decides how much of its captions may be said. */
export type CaptionRules = Pick<Card, 'thresholds' | 'confidence' | 'objects'>;

export interface CaptionJudgement {
  /** Null: not even with a hedge. */
  tier: 'said' | 'hedged' | null;
  confidence: number;
}

/**
 * How much of a caption may be said, by the method that its model's card names. Whatever the method, the detector has a
 * veto: where it does not see a person or an animal that is named, the caption is not even hedged, for "possibly a person"
 * of a cat is an invention all the same. A model without a detector may hedge, and never says a being.
 */
export function judgeCaption(
  caption: CaptionFinding,
  objects: Findings['objects'],
  { thresholds, confidence: method, objects: detector }: CaptionRules,
): CaptionJudgement {
  const vetoed = caption.named.some(({ score }) => score < thresholds.detectorConfirms);
  if (method.method === 'weakest-part') return byWeakestPart(caption, vetoed, thresholds);
  const confidence = confidenceOf(caption, objects, method);
  if (!vetoed && confidence >= method.saidFrom) return { tier: 'said', confidence };
  const hedges = confidence >= method.hedgedFrom && !(vetoed && detector);
  return { tier: hedges ? 'hedged' : null, confidence };
}

/**
 * A caption is as sure as the weakest part of it: the detector's score for the beings it names, the decoder's for its
 * words. One that names no being is as often invented as not, so it may not be said.
 */
function byWeakestPart(
  { named, meanLogProbability }: CaptionFinding,
  vetoed: boolean,
  { sureLogProbability }: CaptionRules['thresholds'],
): CaptionJudgement {
  const agreement = named.length > 0 ? Math.min(...named.map(({ score }) => score)) : 0;
  const confidence = Math.min(agreement, Math.exp(meanLogProbability));
  if (vetoed || agreement === 0) return { tier: null, confidence };
  return { tier: meanLogProbability >= sureLogProbability ? 'said' : 'hedged', confidence };
}
