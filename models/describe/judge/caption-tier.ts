import type { Card } from '@/models/catalog';
import type { CaptionFinding, Findings } from '@/utils/findings';
import { confidenceOf } from './confidence.ts';

/** What of a captioner's card decides how much of its captions may be said. */
export type CaptionRules = Pick<Card, 'thresholds' | 'confidence'>;

export interface CaptionJudgement {
  /** Null: not even with a hedge. */
  tier: 'said' | 'hedged' | null;
  confidence: number;
}

/**
 * How much of a caption may be said, by the thresholds of its model's card. The detector has a veto: where it does not see
 * a person or an animal that is named, the caption is never said, however sure it is.
 */
export function judgeCaption(
  caption: CaptionFinding,
  objects: Findings['objects'],
  { thresholds, confidence: weights }: CaptionRules,
): CaptionJudgement {
  const confidence = confidenceOf(caption, objects, weights);
  const vetoed = caption.named.some(({ score }) => score < thresholds.detectorConfirms);
  if (!vetoed && confidence >= weights.saidFrom) return { tier: 'said', confidence };
  return { tier: confidence >= weights.hedgedFrom ? 'hedged' : null, confidence };
}
