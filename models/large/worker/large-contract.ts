import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import type { Written } from '#models/large/write/written.ts';
import type { LargeTask } from '#utils/domain/large-task.ts';
import type { RunAs } from './large-messages.ts';

export interface LargeJob {
  card: HubCard;
  variant: RunAs;
  picture: WorkerPicture;
  task: LargeTask;
}

/** What was written, and the milliseconds that it took. */
export type LargeAnswer = Written & { ms: number };

/** Gets the text as it grows. */
export type OnText = (text: string) => void;

export interface LargeClientOptions {
  /** Where the package lies; ends with a slash. */
  base: string;
  /** Ends it for good. */
  signal: AbortSignal;
  threads: number;
  spawn(): Worker;
  /** Milliseconds without work after which the worker ends. */
  idle: number;
  /** Milliseconds for one text, loading the model included. */
  limit: number;
}
