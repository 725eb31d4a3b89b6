/**
 * What the experts found in one picture. Free of language, settings and pages, so that it can be cached
 * and worded later for whoever asks. Plain data: it survives structured clone and IndexedDB.
 */
export interface Findings {
  /** Size of the decoded picture, CSS orientation applied. */
  width: number;
  height: number;
  /** The most probable kind, or null where nobody asked for it (`raw`). */
  kind: Kind | null;
  /** True where the kind is certain enough for its expert to speak. */
  sureOfKind: boolean;
  /** Probability of each kind that was considered, 0..1; together 1. */
  kinds: Partial<Record<Kind, number>>;
  /** Probability that there are words to be read in it, whatever its kind: several may apply. */
  words: number;
  /** Of a chart, its type; null where that is not clear, and for any other kind. */
  chart: ChartType | null;
  /** Why nothing may be said about the picture at all; null where an expert may speak. */
  refusal: Refusal | null;
  caption: CaptionFinding | null;
  /** What is written in it; null where nobody tried to read. */
  text: TextFinding | null;
  /** The QR or bar code that was decoded. */
  code: CodeFinding | null;
  /** Objects the detector saw, strongest first. */
  objects: ObjectFinding[];
  /** ImageNet-1k classes, strongest first. */
  classes: ClassFinding[];
  model: ModelRef;
  /** Milliseconds spent in each stage. */
  timings: Record<string, number>;
}

export const KINDS = [
  'photo',
  'drawing',
  'icon',
  'logo',
  'flag',
  'emoji',
  'text',
  'chart',
  'diagram',
  'screenshot',
  'qr',
  'blank',
] as const;
export type Kind = (typeof KINDS)[number];

export const CHART_TYPES = ['bar', 'line', 'pie', 'scatter', 'area'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** A reason to say nothing about a picture that was read without trouble. */
export type Refusal = 'too-small' | 'blank' | 'unsure-kind' | 'nothing-read' | 'nothing-recognised';

/** A reason why no picture was read. Never cached; `retry` says whether asking again may help. */
export type FailureReason =
  | 'bad-address'
  | 'private-address'
  | 'webmail'
  | 'not-found'
  | 'network'
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
  | 'engine-crashed';

export interface Failure {
  reason: FailureReason;
  /** One English sentence for logs and the command line: what happened, to what, what to do. */
  message: string;
  retry: boolean;
}

export interface ModelRef {
  id: string;
  version: string;
}

export interface CaptionFinding {
  /** The model's own words, as decoded: lower case, gendered as they come. */
  text: string;
  /** BCP 47 tag of the language the model writes. */
  lang: string;
  tokens: CaptionToken[];
  /** Mean log-probability of the tokens, the end token included. */
  meanLogProbability: number;
  /**
   * Where the model looked before it wrote each token: shares of a grid over the whole picture, row by row from the
   * top left; together 1 at most, since some of it may go to what is no place. Only of models that tell.
   */
  attention?: { columns: number; rows: number; weights: number[][] } | undefined;
  /** Of the caption and the picture, as the ranker sees it: a cosine, -1..1. Absent where there is no ranker. */
  similarity?: number | undefined;
  /** People and animals the caption names, each with the detector's score for it (0 where it saw none). */
  named: { word: string; label: string | null; score: number }[];
  /**
   * The nouns it uses, each with the probability that one would use it of the picture, told from the picture alone;
   * 0 for nouns too rare to be told. Only of models that tell.
   */
  nouns?: { word: string; probability: number }[] | undefined;
}

export interface CaptionToken {
  text: string;
  probability: number;
  /** Of a word that states a gender: the probability that it is right, by the model's card. */
  genderSureness?: number | undefined;
}

export interface TextFinding {
  /** In reading order. */
  lines: TextLine[];
  /** True where there was more than was read: too many words, or no time. */
  cut: boolean;
}

export interface TextLine {
  text: string;
  /** 0..1, the reader's own. */
  confidence: number;
  /** x, y, width, height as shares of the picture, 0..1. */
  box: [number, number, number, number];
  /** True where it continues a paragraph: to be joined to the line before it by a space. */
  continues: boolean;
}

/** What a code holds. Secrets stay in the expert: of them, only the type is told. */
export interface CodeFinding {
  /** As the decoder names it: "QRCode", "EAN-13". */
  format: string;
  content: CodeContent;
}

export type CodeContent =
  | { type: 'link'; host: string }
  | { type: 'text'; text: string }
  | { type: 'email' | 'phone'; address: string }
  | { type: 'product'; number: string }
  | { type: 'wifi' | 'wallet' | 'payment' | 'contact' | 'place' | 'event' | 'message' | 'login' | 'secret' };

export interface ObjectFinding {
  /** A COCO label in English, the key of its name in `_locales`. */
  label: string;
  score: number;
  /** How many were seen; null where the model gives no count. */
  count: number | null;
  /** x, y, width, height as shares of the picture, 0..1; null where the model gives none. */
  box: [number, number, number, number] | null;
}

export interface ClassFinding {
  /** Index in the usual ImageNet-1k order. */
  index: number;
  probability: number;
}
