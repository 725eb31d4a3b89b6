import type { HostAnswer, PictureAnswer } from '#utils/protocol/host-contract.ts';
import type { Failure } from '#utils/domain/findings.ts';
import type { Broker, Lane } from '#entrypoints/background/broker/broker.ts';

const NOT_BEGUN: Failure = {
  reason: 'cancelled',
  message: 'The work was stopped before it began.',
  retry: true,
};

/** The broker hands on answers that it does not look into; this one only says that the work is over. */
const OVER: HostAnswer = { ok: false, failure: NOT_BEGUN };

/**
 * Does work that may fetch, when its turn comes in the broker's lanes: fetches for public and for private pages never
 * overlap.
 */
export async function inLane<Answer extends HostAnswer | PictureAnswer>(
  broker: Broker,
  lane: Lane,
  work: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer | { ok: false; failure: Failure }> {
  const done: Answer[] = [];
  const share = `studio ${crypto.randomUUID()}`;
  const start = async (stop: AbortSignal) => {
    done.push(await work(stop));
    return OVER;
  };
  const over = await broker.request({ share, priority: 'person', lane, start }, signal);
  return done[0] ?? { ok: false, failure: over.ok ? NOT_BEGUN : over.failure };
}
