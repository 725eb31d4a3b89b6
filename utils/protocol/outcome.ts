import { isSpoken } from '#utils/domain/description.ts';
import { outcomeOfDescription, OUTCOMES, type Outcome } from '#utils/domain/outcome.ts';
import { keyOf, type MessageKey, type Messages } from '#utils/language/i18n.ts';
import type { CandidateReport, FrameReport, SkipReason } from '#utils/domain/candidate-report.ts';

export type OutcomeCounts = Record<Outcome, number>;

/** What became of an image that a report lists. Images with the verdict `inapplicable` have no outcome: `imagesOf` leaves them out. */
export function outcomeOf(image: CandidateReport): Outcome {
  const { verdict, written, description, state, skipped } = image;
  if (written !== null) return description ? outcomeOfDescription(description) : 'described';
  if (verdict !== 'needs-alt') return verdict === 'ok' ? 'named' : 'decorative';
  if (state === 'asked' || (state === 'waiting' && skipped === null)) return 'waiting';
  return obstacleTo(image)?.outcome ?? 'waiting';
}

/** The images of a tab that count: what is hidden, or no image at all, is left out. */
export function imagesOf(frames: readonly FrameReport[]): CandidateReport[] {
  return frames.flatMap(({ candidates }) => candidates.filter(({ verdict }) => verdict !== 'inapplicable'));
}

export function countOutcomes(outcomes: readonly Outcome[]): OutcomeCounts {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as OutcomeCounts;
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}

/** How far the work is: images that have their answer, of these and those that wait for one. */
export function progressOf(images: readonly CandidateReport[]): { done: number; total: number } {
  const waiting = images.filter((image) => outcomeOf(image) === 'waiting').length;
  const done = images.filter((image) => image.description !== null && outcomeOf(image) !== 'waiting').length;
  return { done, total: done + waiting };
}

/** Why an image could not be described or was skipped; null for every other outcome. */
export function whyUndescribed(image: CandidateReport, messages: Messages): string | null {
  const outcome = outcomeOf(image);
  if (outcome !== 'failed' && outcome !== 'skipped') return null;
  const obstacle = obstacleTo(image);
  if (!obstacle) return null;
  return 'message' in obstacle ? obstacle.message : messages.t(obstacle.key);
}

/** What stands against a text, in words or as the key of its words. */
type ReportedObstacle = { outcome: Outcome } & ({ message: string } | { key: MessageKey });

/** Obstacles that no choice of ours put there. */
const FAULTS = new Set<SkipReason>(['broken', 'no-pixels']);

function obstacleTo({ description, skipped, state }: CandidateReport): ReportedObstacle | null {
  if (state === 'undone' || state === 'yielded') return { outcome: 'skipped', key: keyOf('life', state) };
  if (description && !isSpoken(description)) {
    return { outcome: outcomeOfDescription(description), message: description.message };
  }
  if (description?.panelOnly) return { outcome: 'skipped', key: keyOf('skipped', 'private') };
  if (skipped === null) return null;
  return { outcome: FAULTS.has(skipped) ? 'failed' : 'skipped', key: keyOf('skipped', skipped) };
}
