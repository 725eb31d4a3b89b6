/** How urgent something is, while it waits: 0 goes first. It may change at any time. */
export interface Urgency {
  readonly rank: number;
}

/** The place in the queue of one who will want a turn, or already waits for it. */
export interface Place {
  /** Runs `work` when its turn has come. What is aborted while it waits never starts. */
  take<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** No turn will be wanted, or none any more. */
  leave(): void;
}

/**
 * So long a turn is kept free for something more urgent that is on its way, in ms: once begun, what is less urgent cannot be
 * interrupted.
 */
export const HOLD_MS = 250;

interface Waiting {
  urgency: Urgency;
  start(): void;
}

/** Runs one at a time, the most urgent first, then in the order of coming. */
export function createUrgentTurns(): (urgency: Urgency) => Place {
  const coming = new Map<Place, { urgency: Urgency; until: number }>();
  const waiting = new Set<Waiting>();
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout>;

  function startNext(): void {
    clearTimeout(timer);
    const next = mostUrgent(waiting);
    if (isBusy || !next) return;
    const until = [...coming.values()].filter((one) => one.urgency.rank < next.urgency.rank);
    const pause = Math.max(0, ...until.map((one) => one.until - performance.now()));
    if (pause > 0) return void (timer = setTimeout(startNext, pause));
    waiting.delete(next);
    isBusy = true;
    next.start();
  }

  async function take<T>(urgency: Urgency, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const turn = Promise.withResolvers<void>();
    const one: Waiting = { urgency, start: turn.resolve };
    const onAbort = () => waiting.delete(one) && turn.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    waiting.add(one);
    startNext();
    try {
      await turn.promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
    try {
      return await work();
    } finally {
      isBusy = false;
      startNext();
    }
  }

  return (urgency) => {
    const leave = () => {
      if (coming.delete(place)) startNext();
    };
    const place: Place = {
      take(work, signal) {
        coming.delete(place);
        return take(urgency, work, signal);
      },
      leave,
    };
    coming.set(place, { urgency, until: performance.now() + HOLD_MS });
    return place;
  };
}

function mostUrgent(waiting: Iterable<Waiting>): Waiting | undefined {
  let best: Waiting | undefined;
  for (const one of waiting) if (!best || one.urgency.rank < best.urgency.rank) best = one;
  return best;
}
