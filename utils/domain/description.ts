import type { FailureReason, Refusal } from './findings.ts';
import type { Kind } from './kinds.ts';

/**
 * The result for one picture, in a language that the person reads. Only `said`, `hedged` and `list` carry a text that
 * may be written into a page. `refused` and `failed` carry a message for the person and write no text.
 */
export type Description = Spoken | Refused | Failed;

export interface Spoken {
  /** `said`: sure enough to stand as it is. `hedged`: with a phrase of doubt. `list`: only the names of things. */
  state: 'said' | 'hedged' | 'list';
  /** What is written into the page, with the phrase of doubt and the marker that the person chose. */
  text: string;
  /** What "Copy" gives: the same without the phrase of doubt and the marker. */
  plain: string;
  /** `plain` in full length, where `plain` had to be shortened: for a person who asks for more. */
  full?: string;
  /** For a symbol with a name: what a link or button with it is called. */
  inControl?: string;
  /** BCP 47 tag of `text`; '' for words that are likely in the page's language, whichever that is. */
  lang: string;
  /** Null where the router was not asked, or the words come from the page or a person. */
  kind: Kind | null;
  /** 0..1, by the method that the model's card names. */
  confidence: number;
  /** Id of the model; '' where the words come from the page alone. */
  model: string;
  /** Milliseconds from the request to the answer, measured in the background. */
  ms: number;
  /** True where the picture was fetched with cookies. Then the text is shown to the person and never written into the page. */
  panelOnly: boolean;
  /** True for a text that a person wrote for this image on this site. */
  byPerson?: true;
  /** When a frame got it, in milliseconds since 1970. */
  at?: number;
}

export interface Refused {
  state: 'refused';
  reason: Refusal | Silence;
  /** The reason, in the person's language. */
  message: string;
  /** What the picture may show, as words for a person who asks: "Best guesses: a dog (42%)". Never written into a page. */
  guesses?: string;
  kind: Kind | null;
  model: string;
  ms: number;
  /** Present, and empty, where the image is to get `alt=""` because the person chose to mark such images as decoration. */
  text?: '';
}

/** Reasons to say nothing by itself although something could be said. A person who asks is told all the same. */
export const SILENCES = [
  /** A small picture right beside the text that names it. */
  'beside-text',
  /** The text beside the picture already says everything that the description would. */
  'said-beside',
  /** Another picture of the same list already has the same description. */
  'repeat',
  /** A symbol in a control, of which only the sort is known ("Icon"). */
  'bare-symbol',
  /** The picture of a control, of which not enough is sure for a name. */
  'unsure-name',
  /** A person marked the image as decoration. */
  'marked',
  /** A person rejected the proposed text. */
  'rejected',
] as const;
export type Silence = (typeof SILENCES)[number];

export interface Failed {
  state: 'failed';
  reason: FailureReason;
  /** The reason, in the person's language. */
  message: string;
  /** True where asking again may help. */
  retry: boolean;
  ms: number;
}

export function isSpoken(description: Description): description is Spoken {
  return description.state !== 'refused' && description.state !== 'failed';
}

/** True where something could be said, but is told only to a person who asks for it. */
export function isHeldBack(description: Description): boolean {
  return description.state === 'refused' && (SILENCES as readonly string[]).includes(description.reason);
}
