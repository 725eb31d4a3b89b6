import type { Signal } from '@preact/signals';
import { isSpoken, type Description } from '#utils/domain/description.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import type { Outcome } from '#utils/domain/outcome.ts';
import { outcomeOf } from '#utils/protocol/outcome.ts';
import type { ImageRef } from '#utils/protocol/studio-protocol.ts';

/** What a person decided about an image's text. */
export type Decision = 'open' | 'accepted' | 'decorative' | 'rejected';

/** One image of a page, with what is proposed for it. */
export interface PageImage {
  ref: ImageRef;
  /** Address of the frame it is in. */
  page: string;
  report: CandidateReport;
  /** Null if there is none to show; undefined while it is loading. */
  thumbnail: Signal<string | null | undefined>;
  /** The latest description; null if there is none yet. */
  description: Signal<Description | null>;
  /** The text that would be written, as the person edits it. */
  draft: Signal<string>;
  decision: Signal<Decision>;
  /** True while a decision is carried out. */
  busy: Signal<boolean>;
  /** Stops its describing; null if it is not being described. */
  describing: Signal<AbortController | null>;
  /** The result for a screen reader, after a person asked for this one image; '' otherwise. */
  heard: Signal<string>;
  /** What went wrong with the last action on it; '' if nothing did. */
  trouble: Signal<string>;
}

/** The text the image should get: '' for a decoration, null if it should get none. */
export function outcomeText({ decision, draft }: PageImage): string | null {
  if (decision.value === 'decorative') return '';
  if (decision.value === 'rejected') return null;
  return draft.value.trim() || null;
}

/** The text to begin with: the description without its hedge, else what is written in the page. */
export function firstDraft({ written, description }: CandidateReport): string {
  if (description && isSpoken(description)) return description.plain;
  return written ?? '';
}

/** What the person decided on an earlier visit. */
export function firstDecision({ description }: CandidateReport): Decision {
  if (description && isSpoken(description) && description.byPerson) return 'accepted';
  if (description?.state !== 'refused') return 'open';
  if (description.reason === 'rejected') return 'rejected';
  return description.reason === 'marked' ? 'decorative' : 'open';
}

/** What became of the image, what the person has decided here since the page was asked included. */
export function outcomeOfImage({ decision, report }: PageImage): Outcome {
  if (decision.value === firstDecision(report)) return outcomeOf(report);
  // A text that is rejected, or no longer decided on, has left the page.
  return decision.value === 'rejected' || decision.value === 'open' ? 'skipped' : 'yours';
}

/** Frees the memory of a thumbnail that is no longer shown. */
export function releaseThumbnail({ thumbnail }: PageImage): void {
  if (thumbnail.value) URL.revokeObjectURL(thumbnail.value);
}
