import type { FailureReason } from '#utils/domain/findings.ts';
import type { FailedAnswer } from '#utils/protocol/host-contract.ts';
import type { Priority } from '#utils/protocol/page-protocol.ts';
import { createLaneSwitch, isLaneFree, type FetchLane } from './lanes.ts';
import { shareJob, type BrokerJob, type SharedJob } from './shared-job.ts';
import { leastUrgent, mostUrgent } from './urgency.ts';

/**
 * Jobs at work in the host at once: fetches overlap with each other and with inference, and some may have to be read, which
 * takes long.
 */
export const MOST_RUNNING = 8;

/**
 * More for what is in view, as much as a window usually shows: a photo among charts passes them only if it is there. And one
 * more for what a person asks: servers that hang must not keep them waiting.
 */
export const EXTRA: Readonly<Record<Priority, number>> = { person: 9, viewport: 8, rest: 0 };

/** Jobs that wait. Beyond it the least urgent is sent back to its page, which asks again later. */
export const MOST_WAITING = 500;

export interface Broker {
  /** Resolves once, always: with the answer, or with a failure that says why there is none. */
  request<Answer>(job: BrokerJob<Answer>, signal: AbortSignal): Promise<Answer | FailedAnswer>;
  /** Who waits for this work has become more or less urgent, or it fetches nothing any more. */
  reconsider(share: string): void;
}

/**
 * Runs jobs by priority, then in the order of their coming; shares equal work in flight; stops what nobody waits for.
 * Keeps nothing that the pages could not tell again: it may die at any time.
 */
export function createBroker(setRules: (lane: FetchLane) => Promise<void>): Broker {
  /** What a new request may join, in the order of coming. What nobody waits for any more is not in it. */
  const wanted = new Map<string, SharedJob>();
  const running = new Set<SharedJob>();
  const enterLane = createLaneSwitch(setRules);
  const waiting = () => [...wanted.values()].filter((one) => !running.has(one));

  function request<Answer>(job: BrokerJob<Answer>, signal: AbortSignal): Promise<Answer | FailedAnswer> {
    if (signal.aborted) return Promise.resolve(CANCELLED);
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const shared = wanted.get(job.share) ?? shareJob(job);
    wanted.set(job.share, shared);
    shared.join(resolve, job);
    const leave = () => {
      if (shared.leave(resolve, CANCELLED)) forget(shared);
    };
    signal.addEventListener('abort', leave, { once: true });
    sendBackOverflow();
    startWhatMay();
    // Jobs of one name have one sort of answer.
    return promise as Promise<Answer | FailedAnswer>;
  }

  function sendBackOverflow(): void {
    const queue = waiting();
    const last = queue.length > MOST_WAITING ? leastUrgent(queue) : undefined;
    if (last) settle(last, BUSY);
  }

  function startWhatMay(): void {
    for (;;) {
      const next = mostUrgent(waiting());
      if (!next || running.size >= MOST_RUNNING + EXTRA[next.priority]) return;
      // The other lane empties first. Nothing overtakes, or the lane would never change.
      if (
        !isLaneFree(
          next.job.lane,
          Array.from(running, ({ job }) => job.lane),
        )
      )
        return;
      void run(next);
    }
  }

  async function run(shared: SharedJob): Promise<void> {
    running.add(shared);
    const { job, signal } = shared;
    try {
      if (job.lane) await enterLane(job.lane);
      settle(shared, await job.start(signal, shared));
    } catch (error) {
      settle(shared, failed('engine-crashed', `The host did not answer: ${String(error)}. Ask again.`));
    }
    running.delete(shared);
    startWhatMay();
  }

  function settle(shared: SharedJob, answer: unknown): void {
    forget(shared);
    shared.settle(answer);
  }

  function forget(shared: SharedJob): void {
    if (wanted.get(shared.job.share) === shared) wanted.delete(shared.job.share);
  }

  function reconsider(share: string): void {
    wanted.get(share)?.reconsider();
    startWhatMay();
  }

  return { request, reconsider };
}

function failed(reason: FailureReason, message: string): FailedAnswer {
  return { ok: false, failure: { reason, message, retry: true } };
}

const CANCELLED = failed('cancelled', 'Nobody waits for this picture any more.');
const BUSY = failed('busy', 'Too many pictures are waiting. Ask again later.');
