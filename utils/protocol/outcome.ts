import { isSpoken } from '#utils/domain/description.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { CandidateReport, FrameReport } from '#utils/domain/candidate-report.ts';

/** What became of an image, in the groups that people are shown. */
export type Outcome = 'described' | 'waiting' | 'undescribed' | 'fine';

export type OutcomeCounts = Record<Outcome, number>;

export function outcomeOf({ verdict, written, state, skipped }: CandidateReport): Outcome {
  if (written !== null) return 'described';
  if (verdict !== 'needs-alt') return 'fine';
  // On request, an image waits for the person, not for its turn.
  return state === 'asked' || (state === 'waiting' && skipped === null) ? 'waiting' : 'undescribed';
}

/** The images of a tab that count: what is hidden, or no image at all, is left out. */
export function imagesOf(frames: FrameReport[]): CandidateReport[] {
  return frames.flatMap(({ candidates }) => candidates.filter(({ verdict }) => verdict !== 'inapplicable'));
}

export function countOutcomes(images: CandidateReport[]): OutcomeCounts {
  const counts: OutcomeCounts = { described: 0, waiting: 0, undescribed: 0, fine: 0 };
  for (const image of images) counts[outcomeOf(image)]++;
  return counts;
}

/** Why an image got no text though it lacks one; null where nothing is known against it. */
export function whyUndescribed(image: CandidateReport, messages: Messages): string | null {
  const { description, skipped, state } = image;
  if (outcomeOf(image) !== 'undescribed') return null;
  if (state === 'undone' || state === 'yielded') return messages.t(keyOf('life', state));
  if (description && !isSpoken(description)) return description.message;
  if (description?.panelOnly) return messages.t(keyOf('skipped', 'private'));
  return skipped === null ? null : messages.t(keyOf('skipped', skipped));
}
