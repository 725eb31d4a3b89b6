import type { FailureReason, Kind, Refusal } from './findings';

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
  /** BCP 47 tag of `text`. */
  lang: string;
  kind: Kind | null;
  /** 0..1, by the method that the model's card names. */
  confidence: number;
  model: string;
  /** Milliseconds from request to answer, as the background saw it. */
  ms: number;
  /** True where the picture was fetched with cookies: shown to the person, never written into the page. */
  panelOnly: boolean;
}

export interface Refused {
  state: 'refused';
  reason: Refusal;
  /** The reason in the user's language. */
  message: string;
  kind: Kind | null;
  model: string;
  ms: number;
}

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
