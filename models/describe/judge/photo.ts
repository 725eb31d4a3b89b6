import type { Thresholds } from '@/models/catalog';
import type { Findings, ObjectFinding, Refusal } from '@/utils/findings';

/** How much may be said about what a picture shows, before anything is put into words. */
export type PhotoJudgement =
  | { tier: 'said' | 'hedged' | 'list'; objects: ObjectFinding[]; confidence: number }
  | { tier: 'refused'; reason: Refusal; objects: ObjectFinding[]; confidence: number };

/**
 * The caption is used only where it names a person or an animal and the detector confirms each one it names;
 * it is hedged where the decoder itself was not sure of its words. A caption without either is as often invented as not: for it, as for one that is not confirmed, the objects
 * are listed that the detector is sure of; without any, nothing is said.
 *
 * The confidence is that of the weakest part of what is said ("weakest-part" in the card). Of a refusal, it is
 * the highest score that was too low.
 */
export function judgePhoto(findings: Findings, thresholds: Thresholds): PhotoJudgement {
  const { caption } = findings;
  const objects = findings.objects.filter((object) => object.score >= thresholds.objectShown);

  const agreement = caption?.named.length ? lowest(caption.named) : 0;
  if (caption && agreement > 0 && agreement >= thresholds.detectorConfirms) {
    const { meanLogProbability } = caption;
    const tier = meanLogProbability >= thresholds.sureLogProbability ? 'said' : 'hedged';
    return { tier, objects, confidence: Math.min(agreement, Math.exp(meanLogProbability)) };
  }
  if (objects.length > 0) return { tier: 'list', objects, confidence: lowest(objects) };
  return {
    tier: 'refused',
    reason: 'nothing-recognised',
    objects: [],
    confidence: Math.max(0, ...findings.objects.map((object) => object.score)),
  };
}

function lowest(scored: readonly { score: number }[]): number {
  return Math.min(...scored.map(({ score }) => score));
}
