import { log } from '#utils/log/log.ts';

/**
 * Asks another context (the host, a worker, a frame) for an answer, and tells it when the answer is no longer wanted.
 * Each question is answered once, also after it was cancelled: the other side says what became of it.
 * @param send asks, and resolves with the answer
 * @param cancel tells the other side to stop. Only called between `send` and its answer. That it fails is no error here:
 * the other side may be gone by then.
 */
export async function callRemotely<Answer>(
  send: () => Promise<Answer>,
  cancel: () => unknown,
  signal: AbortSignal,
): Promise<Answer> {
  const onAbort = () => void tryTo(cancel);
  const answer = send();
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await answer;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

async function tryTo(cancel: () => unknown): Promise<void> {
  try {
    await cancel();
  } catch (error) {
    log.swallow('remote call: not cancelled, the other side may be gone', error);
  }
}

/** What others have asked this context for and can cancel: the answering side of `callRemotely`. */
export interface RunningCalls<Id> {
  /** How many are at work. */
  readonly size: number;
  /** Does the work of one call. Its signal aborts when the call is cancelled. */
  run<Result>(id: Id, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Does nothing where that call has ended, or never began. */
  cancel(id: Id): void;
  cancelAll(): void;
}

/** @param life cancels every call, those to come included */
export function createRunningCalls<Id = string>(life?: AbortSignal): RunningCalls<Id> {
  const running = new Map<Id, AbortController>();
  return {
    get size() {
      return running.size;
    },
    async run(id, work) {
      const controller = new AbortController();
      running.set(id, controller);
      const { signal } = controller;
      try {
        return await work(life ? AbortSignal.any([life, signal]) : signal);
      } finally {
        if (running.get(id) === controller) running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
