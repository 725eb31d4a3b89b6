import type { FailureReason, Kind, Refusal } from './findings.ts';

/**
 * What is said about one picture, in a language. `said`, `hedged` and `list` carry text;
 * `refused` and `failed` never write anything into a page.
 */
export type Description = Spoken | Refused | Failed;

export interface Spoken {
  state: 'said' | 'hedged' | 'list';
  /** What goes into the page: hedge included. */
  text: string;
  /** What "Copy" gives: the same without hedges. */
  plain: string;
  /** All of `plain`, where that had to be cut short: for whoever asks for more. */
  full?: string;
  /** BCP 47 tag of `text`; '' for words of the page itself, which are in its language. */
  lang: string;
  kind: Kind | null;
  /** 0..1, by the method that the model's card names. */
  confidence: number;
  /** '' where the page itself told enough. */
  model: string;
  /** Milliseconds from request to answer, as the background saw it. */
  ms: number;
  /** True where the picture was fetched with cookies: shown to the person, never written into the page. */
  panelOnly: boolean;
  /** True of a text that a person gave this image on this site. */
  byPerson?: true;
}

export interface Refused {
  state: 'refused';
  reason: Refusal | Silence;
  /** The reason in the user's language. */
  message: string;
  kind: Kind | null;
  model: string;
  ms: number;
  /** Empty: where the image is to be marked as decoration, since the person wants that. */
  text?: '';
}

/**
 * A reason not to say what could be said: a small picture beside the text that names it, nothing but what the
 * text beside it says, the same as another picture of the same list, a symbol whose meaning nobody knows in a control; or a person marked it as decoration,
 * or rejected what was proposed.
 */
export const SILENCES = [
  'beside-text',
  'said-beside',
  'repeat',
  'bare-symbol',
  'marked',
  'rejected',
] as const;
export type Silence = (typeof SILENCES)[number];

export interface Failed {
  state: 'failed';
  reason: FailureReason;
  /** The reason in the user's language. */
  message: string;
  retry: boolean;
  ms: number;
}

export function isSpoken(description: Description): description is Spoken {
  return description.state !== 'refused' && description.state !== 'failed';
}

/** True where something could be said, and only a person who asks is told. */
export function isHeldBack(description: Description): boolean {
  return description.state === 'refused' && (SILENCES as readonly string[]).includes(description.reason);
}
