import type { CaptureReason } from './capture-reason.ts';
import type { Description } from './description.ts';
import type { LifeState } from './life-state.ts';
import type { NeverTouched } from './never-touched.ts';
import type { Reason, Verdict } from './verdicts.ts';

/**
 * Why an element that lacks a text is not described: its picture cannot be read or is not worth it, it is never
 * touched, the mode of the site leaves it to a person to ask (`mode`), or we are off there (`off`).
 */
export type SkipReason = Exclude<CaptureReason, 'ready'> | NeverTouched | 'mode' | 'off';

/** One candidate of a frame, as the popup, the studio and `scan` show it. */
export interface CandidateReport {
  key: number;
  /** A selector that finds the element again; ` >>> ` enters a shadow root. */
  selector: string;
  verdict: Verdict;
  /** Why: with `reason_` before it, a key of `_locales`. */
  reason: Reason;
  /** What became of it in its life, and why it is not described where it is not. */
  state: LifeState;
  skipped: SkipReason | null;
  /** The accessible name the page gave, if any. */
  name: string;
  /** What we wrote, if anything. */
  written: string | null;
  description: Description | null;
  src: string;
}

export interface FrameReport {
  url: string;
  candidates: CandidateReport[];
}
