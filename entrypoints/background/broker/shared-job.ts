import type { FailedAnswer } from '#utils/protocol/host-contract.ts';
import type { JobUrgency } from '#utils/protocol/job-urgency.ts';
import type { Priority } from '#utils/protocol/page-protocol.ts';
import type { FetchLane } from './lanes.ts';
import { mostUrgent } from './urgency.ts';

export interface BrokerJob<Answer> {
  /** Names the work: jobs of one name are the same work with the same sort of answer, done once for all who ask. */
  share: string;
  /** May change while it waits or runs: the broker's `reconsider` has to be told. */
  readonly priority: Priority;
  /** Null where nothing is fetched, or no longer. May become null while it runs: the broker's `reconsider` has to be told. */
  readonly lane: FetchLane | null;
  start(signal: AbortSignal, urgency: JobUrgency): Promise<Answer>;
}

type Listener = (answer: unknown) => void;

/** One job and everyone who waits for its answer. */
export interface SharedJob extends JobUrgency {
  readonly job: BrokerJob<unknown>;
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal;
  /** One more waits, by a job of its own that says how urgent it is to them. */
  join(listener: Listener, job: BrokerJob<unknown>): void;
  /** Finds out how urgent it is by now, and says so where that has changed. */
  reconsider(): void;
  /** Answers this one alone with `answer`; true where nobody else waits, and the work is stopped. */
  leave(listener: Listener, answer: FailedAnswer): boolean;
  /** Answers everyone. */
  settle(answer: unknown): void;
}

export function shareJob(job: BrokerJob<unknown>): SharedJob {
  const stop = new AbortController();
  const listeners = new Map<Listener, BrokerJob<unknown>>();
  let { priority } = job;
  const shared: SharedJob = {
    job,
    signal: stop.signal,
    get priority() {
      return priority;
    },
    reconsider() {
      const now = mostUrgent([...listeners.values()])?.priority ?? priority;
      if (now === priority) return;
      priority = now;
      shared.changed?.(now);
    },
    join(listener, own) {
      listeners.set(listener, own);
      shared.reconsider();
    },
    leave(listener, answer) {
      if (!listeners.delete(listener)) return false;
      listener(answer);
      shared.reconsider();
      if (listeners.size > 0) return false;
      stop.abort();
      return true;
    },
    settle(answer) {
      for (const listener of listeners.keys()) listener(answer);
      listeners.clear();
    },
  };
  return shared;
}
