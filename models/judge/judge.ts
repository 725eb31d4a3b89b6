/**
 * The stage "judge": how far each finding is trusted, and so what may be told. In: Findings and JudgementRules. Out: a
 * PictureJudgement. Pure, and without a language; the scorecard measures models by the same functions.
 */
import type { Findings, Refusal } from '#utils/domain/findings.ts';
import type { SymbolConfidence } from '#models/catalog/symbols-card.ts';
import type { ListerCard } from '#models/catalog/lister-card.ts';
import { isSymbol } from '#utils/domain/kinds.ts';
import { bestGuesses } from './best-guesses.ts';
import type { CaptionRules } from './judge-caption.ts';
import { probabilityOf } from './decide-kind.ts';
import { judgePainting } from './judge-painting.ts';
import { judgePhoto } from './judge-photo.ts';
import { judgeReading, type ReadingJudgement, type ReadingThresholds } from './judge-reading.ts';
import { judgeSymbol } from './judge-symbol.ts';
import type {
  KindAndText,
  NothingTold,
  PictureJudgement,
  ToldKind,
  UnreadJudgement,
} from './picture-judgement.ts';

/** How far findings are trusted, from the cards of the models that made them. */
export interface JudgementRules {
  caption: CaptionRules;
  reading: ReadingThresholds;
  /** Absent where there are no heads that list what a photo shows. */
  list?: ListerCard['thresholds'] | undefined;
  /** Null where there is no model that names symbols. */
  symbols: SymbolConfidence | null;
}

/**
 * Decides what may be told about a picture. Where its kind is uncertain, only what is true of any kind is told: the
 * text in it, or what its code holds. Photos and drawings need no such check, because no captioner or detector was run
 * for an uncertain one. Findings without a kind are judged as a photo's: their caption was asked for.
 */
export function judge(findings: Findings, rules: JudgementRules): PictureJudgement {
  const small = findings.refusal === 'too-small' ? judgeSmall(findings, rules) : null;
  if (small) return small;
  if (findings.refusal) return nothing(findings.refusal, findings);
  switch (findings.kind) {
    case null:
    case 'photo':
    case 'drawing':
      return judgeScene(findings, rules);
    case 'painting':
      return findings.sureOfKind ? judgePainting(findings, rules.reading) : judgeText(findings, rules);
    case 'text':
      return judgeText(findings, rules);
    case 'qr':
      return judgeCode(findings);
    case 'blank':
      return nothing('blank', findings);
    default:
      return findings.sureOfKind ? judgeKind(findings.kind, findings, rules) : judgeText(findings, rules);
  }
}

function nothing(reason: Refusal, findings: Findings): NothingTold {
  const guesses = bestGuesses(reason, findings);
  return { about: 'nothing', reason, ...(guesses.length > 0 && { guesses }) };
}

/** Too little of a small picture can be seen to tell its kind, but a symbol that is surely known may be that small. */
function judgeSmall(findings: Findings, rules: JudgementRules): KindAndText | null {
  const symbol = rules.symbols && judgeSymbol(findings.symbols, rules.symbols);
  if (symbol?.tier !== 'said') return null;
  const { kind, confidence } = symbol;
  return { about: 'kind', kind, chart: null, confidence, reading: null, symbol };
}

function judgeScene(findings: Findings, rules: JudgementRules): PictureJudgement {
  const scene = judgePhoto(findings, rules.caption, rules.list);
  const reading = judgeReading(findings.text, rules.reading);
  if (scene.tier !== 'refused') return { about: 'scene', scene, reading };
  if (reading) return { about: 'text', reading };
  const unread = findings.text?.unread;
  return unread ? { about: 'unread', unread } : nothing(scene.reason, findings);
}

function judgeText(findings: Findings, rules: JudgementRules): PictureJudgement {
  const { text, sureOfKind } = findings;
  const reading = judgeReading(text, rules.reading);
  if (reading) return { about: 'text', reading };
  if (text?.unread) return { about: 'unread', unread: text.unread };
  return nothing(sureOfKind ? 'nothing-read' : 'unsure-kind', findings);
}

function judgeKind(
  kind: ToldKind,
  { chart, kinds, text, symbols }: Findings,
  rules: JudgementRules,
): KindAndText | UnreadJudgement {
  const reading = judgeReading(text, rules.reading);
  const unread = reading ? undefined : text?.unread;
  // A page in letters that nobody here reads is told by its letters: "Screenshot" is all that would be left, and a page of
  // text is easily taken for one.
  if (unread && kind === 'screenshot') return { about: 'unread', unread };
  const symbol = isSymbol(kind) && rules.symbols ? judgeSymbol(symbols, rules.symbols) : null;
  return {
    ...(unread && !isSymbol(kind) ? { unread } : {}),
    about: 'kind',
    kind: symbol?.kind ?? kind,
    chart,
    ...(symbol && { symbol }),
    confidence: probabilityOf(kind, kinds),
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

/** How sure it is that there is a bar code where the bars can be seen, whatever the router thinks. */
const SURE_OF_BARS = 0.8;

/** A code that was decoded is one for certain. */
function judgeCode(findings: Findings): PictureJudgement {
  const { code, kinds, sureOfKind } = findings;
  const isDecoded = code !== null && code.content.type !== 'unreadable';
  if (isDecoded) return { about: 'code', code, confidence: 1 };
  if (!sureOfKind) return nothing('unsure-kind', findings);
  const bySight = code?.format === 'Linear' ? SURE_OF_BARS : 0;
  return { about: 'code', code, confidence: Math.max(kinds.qr ?? 0, bySight) };
}
