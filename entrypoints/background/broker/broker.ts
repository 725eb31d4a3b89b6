import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { Failure } from '#utils/domain/findings.ts';
import { PRIORITIES, type Priority } from '#utils/protocol/page-protocol.ts';

/** Jobs at work in the host at once: fetches overlap, inference is one at a time anyway. */
export const MOST_RUNNING = 4;

/** One more for what a person asks: servers that hang must not keep them waiting. */
const FOR_PERSONS = 1;

/** Jobs that wait. Beyond it the least urgent is sent back to its page, which asks again later. */
export const MOST_WAITING = 500;

/**
 * Fetches for public and for private pages never overlap: what stops a public page's picture from being
 * redirected into a private network is one rule for all of our requests. Work without a fetch has no lane.
 */
export type Lane = 'public' | 'private' | null;

export interface Job {
  /** Equal work has equal names; it is done once for all who ask while it lasts. */
  share: string;
  priority: Priority;
  lane: Lane;
  start(signal: AbortSignal): Promise<HostAnswer>;
}

export interface Broker {
  /** Resolves once, always: with the answer, or with a failure that says why there is none. */
  request(job: Job, signal: AbortSignal): Promise<HostAnswer>;
  raise(share: string, priority: Priority): void;
}

interface Work {
  job: Job;
  priority: Priority;
  stop: AbortController;
  waiters: Set<(answer: HostAnswer) => void>;
}

/**
 * Runs jobs by priority, then in the order of their coming; shares equal work in flight; stops what nobody
 * waits for. Keeps nothing that the pages could not tell again: it may die at any time.
 */
export function createBroker(switchLane: (lane: 'public' | 'private') => Promise<void>): Broker {
  /** What a new request may join, in the order of coming; what nobody waits for any more is not in it. */
  const works = new Map<string, Work>();
  const running = new Set<Work>();
  /** The lane that the rules allow now; null where that is not known. */
  let lane: Lane = null;
  let switching: Promise<void> = Promise.resolve();

  function request(job: Job, signal: AbortSignal): Promise<HostAnswer> {
    if (signal.aborted) return Promise.resolve(CANCELLED);
    return new Promise((resolve) => {
      const work = works.get(job.share) ?? enqueue(job);
      work.waiters.add(resolve);
      raise(job.share, job.priority);
      signal.addEventListener('abort', () => leave(work, resolve), { once: true });
      makeRoom();
      pump();
    });
  }

  function enqueue(job: Job): Work {
    const work: Work = {
      job,
      priority: job.priority,
      stop: new AbortController(),
      waiters: new Set(),
    };
    works.set(job.share, work);
    return work;
  }

  function raise(share: string, priority: Priority): void {
    const work = works.get(share);
    if (work && urgency(priority) < urgency(work.priority)) work.priority = priority;
  }

  function leave(work: Work, resolve: (answer: HostAnswer) => void): void {
    if (!work.waiters.delete(resolve)) return;
    resolve(CANCELLED);
    if (work.waiters.size > 0) return;
    work.stop.abort();
    forget(work);
  }

  function makeRoom(): void {
    const waiting = [...works.values()].filter((work) => !running.has(work));
    if (waiting.length <= MOST_WAITING) return;
    const last = waiting.reduce((a, b) => (urgency(b.priority) >= urgency(a.priority) ? b : a));
    settle(last, BUSY);
  }

  function pump(): void {
    while (running.size < MOST_RUNNING + FOR_PERSONS) {
      const work = next();
      if (!work || (running.size >= MOST_RUNNING && work.priority !== 'person')) return;
      void run(work);
    }
  }

  function next(): Work | undefined {
    const busyLanes = new Set([...running].map(({ job }) => job.lane));
    let first: Work | undefined;
    for (const work of works.values()) {
      if (!running.has(work) && (!first || urgency(work.priority) < urgency(first.priority))) first = work;
    }
    const other = first?.job.lane === 'public' ? 'private' : 'public';
    // The other lane empties first; nothing overtakes, or the lane would never change.
    return first?.job.lane && busyLanes.has(other) ? undefined : first;
  }

  async function run(work: Work): Promise<void> {
    running.add(work);
    const { job, stop } = work;
    try {
      if (job.lane) await enter(job.lane);
      settle(work, await job.start(stop.signal));
    } catch (error) {
      settle(work, failed('engine-crashed', `The host did not answer: ${String(error)}. Ask again.`));
    }
    running.delete(work);
    pump();
  }

  /** Resolves when the rules for `wanted` hold; nothing is fetched before, nor if they cannot be set. */
  function enter(wanted: 'public' | 'private'): Promise<void> {
    const change = async () => {
      if (lane === wanted) return;
      lane = null;
      await switchLane(wanted);
      lane = wanted;
    };
    switching = switching.then(change, change);
    return switching;
  }

  function settle(work: Work, answer: HostAnswer): void {
    forget(work);
    for (const resolve of work.waiters) resolve(answer);
    work.waiters.clear();
  }

  function forget(work: Work): void {
    if (works.get(work.job.share) === work) works.delete(work.job.share);
  }

  return { request, raise };
}

function urgency(priority: Priority): number {
  return PRIORITIES.indexOf(priority);
}

function failed(reason: Failure['reason'], message: string): HostAnswer {
  return { ok: false, failure: { reason, message, retry: true } };
}

const CANCELLED = failed('cancelled', 'Nobody waits for this picture any more.');
const BUSY = failed('busy', 'Too many pictures are waiting. Ask again later.');
