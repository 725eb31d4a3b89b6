import type { CodeFinding, ObjectFinding, Refusal, Unread } from '#utils/domain/findings.ts';
import type { ChartType, Kind } from '#utils/domain/kinds.ts';
import type { Guess } from './best-guesses.ts';
import type { NamedSymbol } from './judge-symbol.ts';
import type { SceneJudgement } from './judge-photo.ts';
import type { ReadingJudgement } from './judge-reading.ts';

/**
 * What may be told about a picture, and how surely. The stage "judge" makes it of Findings, and the stage "word"
 * puts it into words: nothing that is not in it is ever told. It holds no sentences, only the findings that passed.
 */
export type PictureJudgement =
  | NothingTold
  | SceneAndText
  | { about: 'text'; reading: ReadingJudgement }
  | UnreadJudgement
  | KindAndText
  | CodeJudgement;

/** Nothing may be told, and why. */
export interface NothingTold {
  about: 'nothing';
  reason: Refusal;
  /** What may be told as guesses to a person who asks, and never written anywhere. Absent where there are none. */
  guesses?: Guess[];
}

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
  /** The kind's probability; of a symbol, that it is one. */
  confidence: number;
  reading: ReadingJudgement | null;
  /** What the symbol is called; absent where it has no name, and for every other kind. */
  symbol?: NamedSymbol;
  /** What is written there, where nothing of it can be read. */
  unread?: Unread | undefined;
  /** What a painting surely shows; absent where nothing is sure, and for every other kind. */
  objects?: ObjectFinding[];
}

/** That there is text, none of which can be read, and why. */
export interface UnreadJudgement {
  about: 'unread';
  unread: Unread;
}

/** The kinds of which the kind itself is told. Of the others, what they hold says enough. */
export type ToldKind = Exclude<Kind, 'photo' | 'drawing' | 'text' | 'qr' | 'blank'>;

/** That there is a code, and what it holds; null where not even its format is known. */
export interface CodeJudgement {
  about: 'code';
  code: CodeFinding | null;
  confidence: number;
}
