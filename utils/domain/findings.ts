import type { ChartType, Kind } from './kinds.ts';
import type { SeenFinding } from './seen.ts';
import type { SymbolAnswer } from './symbol-answer.ts';

/**
 * What the experts found in one picture. It holds no sentences, settings or page content, so it can be cached and
 * put into words later, in any language and for any page. It is plain data that survives structured clone and
 * IndexedDB.
 */
export interface Findings {
  /** Size of the decoded picture in pixels, after its EXIF orientation was applied. */
  width: number;
  height: number;
  /** The most probable kind; null where the router was skipped because the raw caption was asked for (`raw`). */
  kind: Kind | null;
  /** True where the kind is certain enough for the experts of that kind to be believed. */
  sureOfKind: boolean;
  /** Probability of each kind that the router considered, 0..1; they add up to 1. */
  kinds: Partial<Record<Kind, number>>;
  /** Probability that the picture holds words that can be read. It is independent of the kind: a photo may hold words too. */
  words: number;
  /** The type of a chart; null where it is unclear, and for every other kind. */
  chart: ChartType | null;
  /** Why nothing at all may be said about the picture; null where the experts' findings count. */
  refusal: Refusal | null;
  caption: CaptionFinding | null;
  /** The text in the picture; null where the reader was not run. */
  text: TextFinding | null;
  /** The code in the picture, decoded where it can be; null where there is none. */
  code: CodeFinding | null;
  /** What a symbol may be called: by its whole, then by what lies on its tile. Empty where nothing was looked up. */
  symbols: SymbolAnswer[];
  /** Objects that the detector saw, highest score first. */
  objects: ObjectFinding[];
  /** ImageNet-1k classes, highest probability first. */
  classes: ClassFinding[];
  /** What the heads over the trunk see in a photo; null or absent where they were not asked. */
  seen?: SeenFinding | null | undefined;
  /** The captioning model that was chosen. */
  model: ModelRef;
  /** Milliseconds spent in each stage, by the stage's name. */
  timings: Record<string, number>;
}

/** Why nothing is said about a picture although it was read without trouble. */
export type Refusal = 'too-small' | 'blank' | 'unsure-kind' | 'nothing-read' | 'nothing-recognised';

/** Why a picture could not be read at all. */
export type FailureReason =
  | 'bad-address'
  | 'private-address'
  | 'webmail'
  | 'hidden-frame'
  | 'not-found'
  | 'blocked'
  | 'other-picture'
  | 'server-error'
  | 'network'
  | 'gone'
  | 'foreign-parts'
  | 'not-an-image'
  | 'empty-file'
  | 'cut-short'
  | 'too-many-bytes'
  | 'too-many-pixels'
  | 'unreadable'
  | 'svg-too-complex'
  | 'timeout'
  | 'cancelled'
  | 'busy'
  | 'model-unavailable'
  | 'too-little-memory'
  | 'engine-crashed';

/** Stands in the place of findings where there are none. Never cached. */
export interface Failure {
  reason: FailureReason;
  /** One English sentence for logs and the command line: what happened, to which picture, what to do about it. */
  message: string;
  /** True where asking again may help. */
  retry: boolean;
}

/** Which model made the findings. */
export interface ModelRef {
  id: string;
  version: string;
}

export interface CaptionFinding {
  /** The model's own words, unchanged: in lower case, and with whatever gender the model guessed. */
  text: string;
  /** BCP 47 tag of the language that the model writes. */
  lang: string;
  tokens: CaptionToken[];
  /** Mean log-probability of the tokens, the end token included. */
  meanLogProbability: number;
  /**
   * Where the model looked before it wrote each token: weights over a grid that covers the whole picture, row by row
   * from the top left. They add up to at most 1, because a model may also give weight to nothing in the picture.
   * Absent for models that do not report attention.
   */
  attention?: { columns: number; rows: number; weights: number[][] } | undefined;
  /** Cosine similarity of caption and picture by the ranker, -1..1. Absent where there is no ranker. */
  similarity?: number | undefined;
  /**
   * People and animals that the caption names, each with the detector's label for it and that label's score. The label
   * is null where the detector has no class for it; the score is 0 where the detector saw none.
   */
  named: { word: string; label: string | null; score: number }[];
  /**
   * The caption's nouns, each with the probability that a person would use it for this picture, judged from the picture
   * alone. It is 0 for nouns too rare to be judged. Absent for models that do not judge nouns.
   */
  nouns?: { word: string; probability: number }[] | undefined;
}

export interface CaptionToken {
  text: string;
  probability: number;
  /**
   * For a word that states a gender: the probability that this gender is right, computed as the model's card says.
   * Absent for other words, and for models that cannot tell.
   */
  genderSureness?: number | undefined;
}

export interface TextFinding {
  /** In reading order. */
  lines: TextLine[];
  /** True where the picture holds more text than was read, because there were too many words or the time ran out. */
  cut: boolean;
  /** What is written there besides, which the reader cannot read. Absent where there is nothing of the kind. */
  unread?: Unread | undefined;
  /** By how many degrees the picture was turned clockwise to be read; absent where it was upright. */
  turned?: 90 | 180 | 270;
  /** True where the router took for a figure or a screen what holds nothing but lines of text on a plain ground. */
  only?: boolean;
}

export interface Unread {
  /** Letters that the reader does not know, or a formula, which no line of letters can tell. */
  what: 'script' | 'formula';
  /** How certain that is, 0..1. */
  confidence: number;
}

export interface TextLine {
  text: string;
  /** The reader's own confidence, 0..1. */
  confidence: number;
  /** x, y, width and height as shares of the picture, 0..1, as it is read: upright and level. */
  box: [number, number, number, number];
  /** Height of the letters' ink, as a share of the picture's; absent where no line is the title of the others. */
  ink?: number;
  /** True where the line stands in the same row of a table as the line before it. */
  cell?: boolean;
  /** True where the line continues the paragraph of the line before it: the two are joined by a space. */
  continues: boolean;
}

export interface CodeFinding {
  /**
   * The code's format by the decoder's name for it: "QRCode", "EAN-13". Of one that cannot be decoded, what it looks like:
   * "QRCode", "Matrix" (squares or dots), "Linear" (bars) or "Unknown".
   */
  format: string;
  content: CodeContent;
}

/**
 * What a code holds. Of private content, such as a password or a wallet address, only the type leaves the expert that
 * decoded it.
 */
export type CodeContent =
  | { type: 'link'; host: string }
  | { type: 'text'; text: string }
  | { type: 'email' | 'phone'; address: string }
  | { type: 'product' | 'isbn' | 'issn'; number: string }
  | { type: 'unreadable' }
  | { type: 'wifi' | 'wallet' | 'payment' | 'contact' | 'place' | 'event' | 'message' | 'login' | 'secret' };

export interface ObjectFinding {
  /** A COCO label in English. It is also the key of the object's translated name in `_locales`. */
  label: string;
  /** The detector's own confidence, 0..1. */
  score: number;
  /** How many were seen; null where the model does not count. */
  count: number | null;
  /** x, y, width and height as shares of the picture, 0..1; null where the model gives no position. */
  box: [number, number, number, number] | null;
}

export interface ClassFinding {
  /** Index in the usual order of ImageNet-1k. */
  index: number;
  probability: number;
}
