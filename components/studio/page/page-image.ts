import type { Signal } from '@preact/signals';
import { isSpoken, type Description } from '#utils/domain/description.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import type { ImageRef } from '#utils/protocol/studio-protocol.ts';

/** What a person decided about an image's text. */
export type Decision = 'open' | 'accepted' | 'decorative' | 'rejected';

/** One image of a page, with what is proposed for it. */
export interface PageImage {
  ref: ImageRef;
  /** Address of the frame it is in. */
  page: string;
  report: CandidateReport;
  /** Null where there is none to show; undefined while it is on its way. */
  thumbnail: Signal<string | null | undefined>;
  /** What was said last; null before anything was. */
  description: Signal<Description | null>;
  /** The text that would be written, as the person edits it. */
  draft: Signal<string>;
  decision: Signal<Decision>;
  /** True while a decision is carried out. */
  busy: Signal<boolean>;
  /** Stops what describes it now; null where nothing does. */
  describing: Signal<AbortController | null>;
  /** What was said last to a person who asked for this one image, to be heard; '' otherwise. */
  heard: Signal<string>;
  /** What went wrong with the last thing that was done to it. */
  trouble: Signal<string>;
}

/** The text that the image should have, null where there is none: '' for a decoration. */
export function outcomeText({ decision, draft }: PageImage): string | null {
  if (decision.value === 'decorative') return '';
  if (decision.value === 'rejected') return null;
  return draft.value.trim() || null;
}

/** The text to begin with: what was said, without hedges, else what was written. */
export function firstDraft({ written, description }: CandidateReport): string {
  if (description && isSpoken(description)) return description.plain;
  return written ?? '';
}

/** What the person has decided on an earlier visit. */
export function firstDecision({ description }: CandidateReport): Decision {
  if (description && isSpoken(description) && description.byPerson) return 'accepted';
  if (description?.state !== 'refused') return 'open';
  if (description.reason === 'rejected') return 'rejected';
  return description.reason === 'marked' ? 'decorative' : 'open';
}

export function fileName({ src }: CandidateReport): string | null {
  if (!/^https?:/.test(src)) return null;
  const name = URL.parse(src)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || null;
  } catch {
    return name;
  }
}
