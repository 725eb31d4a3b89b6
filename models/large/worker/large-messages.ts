import type { HubCard, HubVariant } from '#models/catalog/hub/hub-card.ts';
import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import type { Written } from '#models/large/write/written.ts';
import type { Failure } from '#utils/domain/findings.ts';
import type { LargeTask } from '#utils/domain/large-task.ts';

/** Where a model runs, and in which numbers. */
export type RunAs = Pick<HubVariant, 'device' | 'dtype'>;

export type ToLargeWorker =
  /** First of all, once: the model that this worker is for. `base`: where the package lies. */
  | { type: 'open-large'; base: string; threads: number; card: HubCard; variant: RunAs }
  /** One at a time. */
  | { type: 'write'; id: number; picture: WorkerPicture; task: LargeTask }
  | { type: 'stop'; id: number };

export type FromLargeWorker =
  | { type: 'large-opened'; ms: number }
  | { type: 'large-failed'; id: number | null; failure: Failure }
  /** The text so far. */
  | { type: 'large-text'; id: number; text: string }
  | { type: 'large-written'; id: number; written: Written; ms: number };
