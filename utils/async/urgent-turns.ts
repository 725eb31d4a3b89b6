/** How urgent something is, until it is done: 0 goes first. It may change at any time; `reconsider` has to be told. */
export interface Urgency {
  readonly rank: number;
}

/** The place in the queues of one who will want turns, waits for one or has one. What is less urgent may have to wait until it leaves. */
export interface Place<Lane extends string = string> {
  /** Runs `work` when its turn in that lane has come. What is aborted while it waits never starts. */
  take<T>(lane: Lane, work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** It has become more or less urgent. */
  reconsider(): void;
  /** No turn will be wanted any more. */
  leave(): void;
}

/**
 * So long turns are kept free for something more urgent that is on its way, in ms: once begun, what is less urgent cannot be
 * interrupted.
 */
export const HOLD_MS = 250;

/** From this rank on, nothing begins in any lane before all that is more urgent is done. */
export const PATIENT_RANK = 2;

interface Member {
  urgency: Urgency;
  /** While it has not come, it is awaited until then. */
  until: number;
  hasCome: boolean;
}

interface Waiting {
  lane: string;
  member: Member;
  start(): void;
}

/** Lanes side by side. Each runs one at a time, the most urgent first, then in the order of coming. */
export function createUrgentTurns<Lane extends string>(): (urgency: Urgency) => Place<Lane> {
  const members = new Set<Member>();
  const waiting = new Set<Waiting>();
  const busy = new Set<string>();
  let timer: ReturnType<typeof setTimeout>;

  function startWhatMay(): void {
    clearTimeout(timer);
    const pauses: number[] = [];
    for (const lane of new Set(Array.from(waiting, (one) => one.lane))) {
      const next = busy.has(lane) ? undefined : mostUrgent(waiting, lane);
      const pause = next ? pauseBefore(next.member) : Infinity;
      if (next && pause === 0) start(next);
      else pauses.push(pause);
    }
    const shortest = Math.min(...pauses);
    if (shortest < Infinity) timer = setTimeout(startWhatMay, shortest);
  }

  function start(next: Waiting): void {
    waiting.delete(next);
    busy.add(next.lane);
    next.start();
  }

  /** Milliseconds until it may begin; Infinity where something else has to end first. */
  function pauseBefore({ urgency: { rank } }: Member): number {
    const first = [...members].filter(({ urgency }) => urgency.rank < rank);
    if (rank >= PATIENT_RANK && first.some(({ hasCome }) => hasCome)) return Infinity;
    const now = performance.now();
    return Math.max(0, ...first.map(({ hasCome, until }) => (hasCome ? 0 : until - now)));
  }

  async function turnIn(lane: Lane, member: Member, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const turn = Promise.withResolvers<void>();
    const one: Waiting = { lane, member, start: turn.resolve };
    const onAbort = () => waiting.delete(one) && turn.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    waiting.add(one);
    startWhatMay();
    try {
      await turn.promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  return (urgency) => {
    const member: Member = { urgency, until: performance.now() + HOLD_MS, hasCome: false };
    members.add(member);
    return {
      async take(lane, work, signal) {
        member.hasCome = true;
        await turnIn(lane, member, signal);
        try {
          return await work();
        } finally {
          busy.delete(lane);
          startWhatMay();
        }
      },
      reconsider: startWhatMay,
      leave() {
        if (members.delete(member)) startWhatMay();
      },
    };
  };
}

function mostUrgent(waiting: Iterable<Waiting>, lane: string): Waiting | undefined {
  let best: Waiting | undefined;
  for (const one of waiting) {
    if (one.lane !== lane) continue;
    if (!best || one.member.urgency.rank < best.member.urgency.rank) best = one;
  }
  return best;
}
