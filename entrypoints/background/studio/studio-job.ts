import type { BrokerJob } from '#entrypoints/background/broker/shared-job.ts';
import type { FetchLane } from '#entrypoints/background/broker/lanes.ts';

/** Work for the Studio: a person waits for it, and it is shared with nobody. */
export function studioJob<Answer>(
  lane: FetchLane | null,
  start: (signal: AbortSignal) => Promise<Answer>,
): BrokerJob<Answer> {
  return { share: `studio ${crypto.randomUUID()}`, priority: 'person', lane, start };
}
