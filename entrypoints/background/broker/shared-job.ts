import type { FailedAnswer } from '#utils/protocol/host-contract.ts';
import type { Priority } from '#utils/protocol/page-protocol.ts';
import type { FetchLane } from './lanes.ts';
import { isMoreUrgent } from './urgency.ts';

export interface BrokerJob<Answer> {
  /** Names the work: jobs of one name are the same work with the same sort of answer, done once for all who ask. */
  share: string;
  priority: Priority;
  /** Null where nothing is fetched. */
  lane: FetchLane | null;
  start(signal: AbortSignal): Promise<Answer>;
}

type Listener = (answer: unknown) => void;

/** One job and everyone who waits for its answer. */
export interface SharedJob {
  readonly job: BrokerJob<unknown>;
  readonly priority: Priority;
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal;
  raise(priority: Priority): void;
  join(listener: Listener): void;
  /** Answers this one alone with `answer`; true where nobody else waits, and the work is stopped. */
  leave(listener: Listener, answer: FailedAnswer): boolean;
  /** Answers everyone. */
  settle(answer: unknown): void;
}

export function shareJob(job: BrokerJob<unknown>): SharedJob {
  const stop = new AbortController();
  const listeners = new Set<Listener>();
  let { priority } = job;
  return {
    job,
    signal: stop.signal,
    get priority() {
      return priority;
    },
    raise(wanted) {
      if (isMoreUrgent(wanted, priority)) priority = wanted;
    },
    join: (listener) => void listeners.add(listener),
    leave(listener, answer) {
      if (!listeners.delete(listener)) return false;
      listener(answer);
      if (listeners.size > 0) return false;
      stop.abort();
      return true;
    },
    settle(answer) {
      for (const listener of listeners) listener(answer);
      listeners.clear();
    },
  };
}
