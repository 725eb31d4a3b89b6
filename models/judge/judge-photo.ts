import type { CaptionFinding, Findings, ObjectFinding, Refusal } from '#utils/domain/findings.ts';
import { judgeCaption, type CaptionRules } from './judge-caption.ts';
import { isSureOfGender } from './judge-gender.ts';

/** What may be told about the scene that a photo or drawing shows. `objects` are those the detector is sure of. */
export type SceneJudgement = CaptionedScene | ListedScene;

/** The caption may be told. */
export interface CaptionedScene {
  tier: 'said' | 'hedged';
  caption: CaptionFinding;
  /** True where the caption's words for men and women may stand. */
  isSureOfGender: boolean;
  objects: ObjectFinding[];
  /** The caption's. */
  confidence: number;
}

/** Only the objects may be told; there is at least one. */
export interface ListedScene {
  tier: 'list';
  objects: ObjectFinding[];
  /** The lowest of the objects' scores. */
  confidence: number;
}

export type PhotoJudgement =
  | SceneJudgement
  | {
      tier: 'refused';
      reason: Refusal;
      objects: ObjectFinding[];
      /** The highest of the objects' scores, all of which were too low. */
      confidence: number;
    };

/**
 * The caption, where it is trusted far enough; otherwise the objects that the detector is sure of; and where there are
 * none, nothing.
 */
export function judgePhoto(findings: Findings, rules: CaptionRules): PhotoJudgement {
  const { caption } = findings;
  const objects = findings.objects.filter((object) => object.score >= rules.thresholds.objectShown);
  if (caption) {
    const { tier, confidence } = judgeCaption(caption, findings.objects, rules);
    if (tier) return { tier, caption, isSureOfGender: isSureOfGender(caption, rules), objects, confidence };
  }
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
