import type { Findings, ObjectFinding, Refusal } from '#utils/domain/findings.ts';
import { judgeCaption, type CaptionRules } from './caption.ts';

/** How much may be said about what a picture shows, before anything is put into words. */
export type PhotoJudgement =
  | { tier: 'said' | 'hedged' | 'list'; objects: ObjectFinding[]; confidence: number }
  | { tier: 'refused'; reason: Refusal; objects: ObjectFinding[]; confidence: number };

/**
 * The caption where it is sure enough; else the objects that the detector is sure of; without any, nothing is said.
 *
 * The confidence is the caption's, of a list its lowest score. Of a refusal, it is the highest score that was too low.
 */
export function judgePhoto(findings: Findings, rules: CaptionRules): PhotoJudgement {
  const { caption } = findings;
  const objects = findings.objects.filter((object) => object.score >= rules.thresholds.objectShown);
  const judged = caption && judgeCaption(caption, findings.objects, rules);
  if (judged?.tier) return { tier: judged.tier, objects, confidence: judged.confidence };
  if (objects.length > 0) {
    return { tier: 'list', objects, confidence: Math.min(...objects.map(({ score }) => score)) };
  }
  return {
    tier: 'refused',
    reason: 'nothing-recognised',
    objects: [],
    confidence: Math.max(0, ...findings.objects.map((object) => object.score)),
  };
}
