import type { CaptionFinding, Findings, ObjectFinding, Refusal } from '#utils/domain/findings.ts';
import type { ListerCard } from '#models/catalog/lister-card.ts';
import { judgeCaption, type CaptionJudgement, type CaptionRules } from './judge-caption.ts';
import { isSureOfGender } from './judge-gender.ts';
import type { Shown } from './seen/arrange.ts';
import { isBorneOut } from './seen/sentence/is-borne-out.ts';
import { judgeSeen } from './seen/judge-seen.ts';
import { trimmed } from './seen/sentence/trim.ts';
import { withoutFalseColours } from './seen/sentence/without-false-colours.ts';

/** What may be told about the scene that a photo or drawing shows. `objects` are those the detector is sure of. */
export type SceneJudgement = CaptionedScene | ShownScene | ListedScene;

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

/** What is seen may be told, in a phrase. */
export interface ShownScene {
  /** `said` where every part is sure, `list` where it is only likely. */
  tier: 'said' | 'list';
  shown: Shown;
  objects: ObjectFinding[];
  /** The lowest probability of its parts. */
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
 * The caption, where it may be said flat; otherwise what is seen, because that is right far more often than a caption that
 * needs a hedge. Without a lister, or where nothing that it sees is sure enough: the hedged caption, or the objects that
 * the detector is sure of, or nothing.
 */
export function judgePhoto(
  findings: Findings,
  rules: CaptionRules,
  thresholds?: ListerCard['thresholds'],
): PhotoJudgement {
  const objects = findings.objects.filter((object) => object.score >= rules.thresholds.objectShown);
  const captioned = captionedScene(findings, rules, objects);
  if (captioned && (captioned.tier === 'said' || rules.isUncalibrated)) return captioned;
  const shown = findings.seen && thresholds ? judgeSeen(findings.seen, thresholds) : null;
  if (shown) return { tier: shown.tier, shown: shown.shown, confidence: shown.confidence, objects };
  if (captioned) return captioned;
  if (objects.length > 0) {
    return {
      tier: 'list',
      objects,
      confidence: Math.min(...objects.map(({ score }) => score)),
    };
  }
  return {
    tier: 'refused',
    reason: 'nothing-recognised',
    objects: [],
    confidence: Math.max(0, ...findings.objects.map((object) => object.score)),
  };
}

function captionedScene(
  findings: Findings,
  rules: CaptionRules,
  objects: ObjectFinding[],
): CaptionedScene | null {
  const { caption } = findings;
  if (!caption) return null;
  const judged = judgeCaption(caption, findings.objects, rules);
  if (!judged.tier) return null;
  const sound = rules.isUncalibrated ? null : soundCaption(caption, judged, findings.seen);
  return {
    tier: sound ? 'said' : 'hedged',
    caption: sound ?? withTrueColours(caption, findings.seen),
    isSureOfGender: isSureOfGender(caption, rules),
    objects,
    confidence: judged.confidence,
  };
}

function withTrueColours(caption: CaptionFinding, seen: Findings['seen']): CaptionFinding {
  return seen ? { ...caption, text: withoutFalseColours(caption.text, seen) } : caption;
}

/** From this similarity, by the ranker, a photo is much like those that captioners have learnt from. */
const FAMILIAR = 0.5;

/**
 * The caption as it may be said flat; null where it may not. Where nothing else was seen, the captioner's own confidence has to do.
 * Otherwise only what is borne out remains of it; then, on a photo of the familiar sort, a lower confidence is enough.
 */
function soundCaption(
  caption: CaptionFinding,
  judged: CaptionJudgement,
  seen: Findings['seen'],
): CaptionFinding | null {
  if (!seen) return judged.tier === 'said' ? caption : null;
  const isFamiliar = judged.isConfirmed && (caption.similarity ?? 0) >= FAMILIAR;
  const sound = judged.tier === 'said' || isFamiliar ? trimmed(caption, seen) : null;
  return sound && isBorneOut(sound, seen) ? withTrueColours(sound, seen) : null;
}
