import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { CaptionFinding, Findings } from '#utils/domain/findings.ts';
import { confidenceOf } from './caption-confidence.ts';

/** What of a captioner's card decides how much of its captions may be said. */
export type CaptionRules = Pick<CaptionCard, 'thresholds' | 'confidence'> &
  Partial<Pick<CaptionCard, 'objects'>>;

export interface CaptionJudgement {
  /** Null: not even with a hedge. */
  tier: 'said' | 'hedged' | null;
  confidence: number;
}

/**
 * How much of a caption may be said, by the thresholds of its model's card. Whatever the confidence, the detector has a
 * veto: a person or an animal that it does not confirm is never said, and one that it denies is not even hedged, for
 * "possibly a person" of a cat is an invention all the same. A model without a detector may hedge, and never says a being.
 */
export function judgeCaption(
  caption: CaptionFinding,
  objects: Findings['objects'],
  { thresholds, confidence: weights, objects: detector }: CaptionRules,
): CaptionJudgement {
  const confidence = confidenceOf(caption, objects, weights);
  const scoresBelow = (least: number) => caption.named.some(({ score }) => score < least);
  if (confidence >= weights.saidFrom && !scoresBelow(thresholds.detectorConfirms)) {
    return { tier: 'said', confidence };
  }
  const denied = detector !== undefined && scoresBelow(thresholds.detectorDenies);
  return { tier: confidence >= weights.hedgedFrom && !denied ? 'hedged' : null, confidence };
}
