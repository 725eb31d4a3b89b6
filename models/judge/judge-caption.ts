import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { CaptionFinding, Findings } from '#utils/domain/findings.ts';
import { confidenceOf } from './caption-confidence.ts';

/** The parts of a captioner's card that decide how far its captions are trusted. */
export type CaptionRules = Pick<CaptionCard, 'thresholds' | 'confidence'> &
  Partial<Pick<CaptionCard, 'objects' | 'gender'>> & {
    /**
     * True for a model whose confidence nobody has fitted to pictures: its captions are hedged, however sure they seem, and
     * stand before what the packaged models see, since the person chose it to be heard.
     */
    isUncalibrated?: boolean;
  };

export interface CaptionJudgement {
  /** `said` as it is, `hedged` with a phrase of doubt; null where it must not be used even with one. */
  tier: 'said' | 'hedged' | null;
  confidence: number;
  /** True where the detector confirms every person and animal that the caption names. */
  isConfirmed: boolean;
}

/**
 * How far a caption is trusted, by the thresholds of its model's card. The detector can overrule any confidence:
 * a caption that names a person or an animal which the detector does not confirm is never said, and one whose person
 * or animal the detector denies is not even hedged, because "possibly a person" for a picture of a cat is still an
 * invention. A model without a detector may hedge such captions, but never says them.
 */
export function judgeCaption(
  caption: CaptionFinding,
  objects: Findings['objects'],
  { thresholds, confidence: weights, objects: detector, isUncalibrated = false }: CaptionRules,
): CaptionJudgement {
  const confidence = confidenceOf(caption, objects, weights);
  const namesBeingBelow = (score: number) => caption.named.some((being) => being.score < score);
  const isConfirmed = !namesBeingBelow(thresholds.detectorConfirms);
  if (confidence >= weights.saidFrom && isConfirmed && !isUncalibrated)
    return { tier: 'said', confidence, isConfirmed };
  const isDenied = detector !== undefined && namesBeingBelow(thresholds.detectorDenies);
  const mayHedge = confidence >= weights.hedgedFrom && !isDenied;
  return { tier: mayHedge ? 'hedged' : null, confidence, isConfirmed };
}
