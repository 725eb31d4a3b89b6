import type { CodeFinding, Findings, Refusal } from '#utils/domain/findings.ts';
import { isSymbol, type ChartType, type Kind } from '#utils/domain/kinds.ts';
import type { CaptionRules } from './judge-caption.ts';
import { judgePhoto, type SceneJudgement } from './judge-photo.ts';
import { judgeReading, type ReadingJudgement, type ReadingThresholds } from './judge-reading.ts';

/** How far findings are trusted, from the cards of the models that made them. */
export interface JudgementRules {
  caption: CaptionRules;
  reading: ReadingThresholds;
}

/**
 * What may be told about a picture, and how surely. This is what the stage "judge" makes of Findings, and what the
 * stage "word" puts into words: nothing that is not in it is ever told. It holds no sentences, only findings that passed.
 */
export type PictureJudgement =
  | { about: 'nothing'; reason: Refusal }
  | SceneAndText
  | { about: 'text'; reading: ReadingJudgement }
  | KindAndText
  | CodeJudgement;

/** What a photo or drawing shows, and the text in it, if any. */
export interface SceneAndText {
  about: 'scene';
  scene: SceneJudgement;
  reading: ReadingJudgement | null;
}

/** That a picture is of this kind, and the text in it, if any of it may be told. */
export interface KindAndText {
  about: 'kind';
  kind: ToldKind;
  chart: ChartType | null;
  /** The kind's probability. */
  confidence: number;
  reading: ReadingJudgement | null;
}

/** The kinds of which the kind itself is told. Of the others, what they hold says enough. */
export type ToldKind = Exclude<Kind, 'photo' | 'drawing' | 'text' | 'qr' | 'blank'>;

/** That there is a code, and what it holds; null where it could not be decoded. */
export interface CodeJudgement {
  about: 'code';
  code: CodeFinding | null;
  confidence: number;
}

/**
 * Decides what may be told about a picture. Where its kind is uncertain, only what is true of any kind is told: the
 * text in it, or what its code holds. Findings without a kind are judged as a photo's: their caption was asked for.
 */
export function judge(findings: Findings, rules: JudgementRules): PictureJudgement {
  if (findings.refusal) return { about: 'nothing', reason: findings.refusal };
  switch (findings.kind) {
    case null:
    case 'photo':
    case 'drawing':
      return judgeScene(findings, rules);
    case 'text':
      return judgeText(findings, rules);
    case 'qr':
      return judgeCode(findings);
    case 'blank':
      return { about: 'nothing', reason: 'blank' };
    default:
      return findings.sureOfKind ? judgeKind(findings.kind, findings, rules) : judgeText(findings, rules);
  }
}

function judgeScene(findings: Findings, rules: JudgementRules): PictureJudgement {
  const scene = judgePhoto(findings, rules.caption);
  const reading = judgeReading(findings.text, rules.reading);
  if (scene.tier !== 'refused') return { about: 'scene', scene, reading };
  return reading ? { about: 'text', reading } : { about: 'nothing', reason: scene.reason };
}

function judgeText({ text, sureOfKind }: Findings, rules: JudgementRules): PictureJudgement {
  const reading = judgeReading(text, rules.reading);
  if (reading) return { about: 'text', reading };
  return { about: 'nothing', reason: sureOfKind ? 'nothing-read' : 'unsure-kind' };
}

function judgeKind(kind: ToldKind, { chart, kinds, text }: Findings, rules: JudgementRules): KindAndText {
  const reading = judgeReading(text, rules.reading);
  return {
    about: 'kind',
    kind,
    chart,
    confidence: kinds[kind] ?? 0,
    reading: reading && mayTellText(kind, reading) ? reading : null,
  };
}

/**
 * Icons, flags and emoji hold no text, though a reader sees letters in them. A logo is mostly its letters, but they are
 * drawn and easily misread, so they are told only where they are sure.
 */
function mayTellText(kind: ToldKind, { tier }: ReadingJudgement): boolean {
  return isSymbol(kind) ? kind === 'logo' && tier === 'said' : true;
}

/** A code that was decoded is one for certain. */
function judgeCode({ code, kinds, sureOfKind }: Findings): PictureJudgement {
  if (code) return { about: 'code', code, confidence: 1 };
  if (!sureOfKind) return { about: 'nothing', reason: 'unsure-kind' };
  return { about: 'code', code: null, confidence: kinds.qr ?? 0 };
}
