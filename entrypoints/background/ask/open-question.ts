import type { AskMessage, Priority } from '#utils/protocol/page-protocol.ts';

/** A question that a frame waits to have answered. */
export interface OpenQuestion {
  readonly ask: AskMessage;
  /** Aborts when the frame no longer waits. */
  readonly signal: AbortSignal;
  /** As the frame has last told it. */
  priority: Priority;
  /** Names the broker's job that works on it; '' where none does yet. */
  share: string;
}
