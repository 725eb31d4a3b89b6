import { sleep } from '#utils/async/sleep.ts';
import type { LargeAnswer, LargeClientOptions, LargeJob, OnText } from './large-contract.ts';
import { openLargeWorker, type OpenWorker } from './large-worker.ts';

export interface LargeClient {
  /**
   * Has a model write about a picture. The owner sees to it that there is one at a time. The worker of another model ends
   * first: two of them would take two gigabytes.
   * @param signal stops it. In the middle of a text, what is written so far is the answer; before its first word the worker
   * ends, since nothing else stops it.
   * @throws PictureError where the model cannot be loaded or fails; AbortError where it was stopped before its first word
   */
  write(job: LargeJob, onText: OnText, signal: AbortSignal): Promise<LargeAnswer>;
  /** Id of the model that is in memory; null where there is none. */
  loaded(): string | null;
  /** Ends the worker at once. Only that gives its memory back. */
  end(): void;
  /** Sets the milliseconds without work after which it ends, from the next text on. */
  allow(idle: number): void;
}

/**
 * So long after its end, Chromium still has the memory of a worker with threads: threads that wait cannot be ended at once.
 * With one thread it is back within half a second (`npm run bench:hub`).
 */
const MEMORY_BACK_MS = 2_500;

/** Owns the worker of the one large model that is in memory. After any failure it is ended: nothing in it can be trusted. */
export function createLargeClient(options: LargeClientOptions): LargeClient {
  let { idle } = options;
  let current: { model: string; worker: OpenWorker } | null = null;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  let freeFrom = 0;

  const end = () => {
    clearTimeout(idleTimer);
    if (current && options.threads > 1) freeFrom = performance.now() + MEMORY_BACK_MS;
    current?.worker.end();
    current = null;
  };
  const workerFor = async ({ card, variant }: LargeJob, signal: AbortSignal): Promise<OpenWorker> => {
    const model = [card.id, card.revision, variant.dtype, variant.device].join(' ');
    if (current?.model === model) return current.worker;
    end();
    await sleep(Math.max(0, freeFrom - performance.now()), signal);
    signal.throwIfAborted();
    current = { model, worker: openLargeWorker(options, card, variant) };
    return current.worker;
  };

  options.signal.addEventListener('abort', end, { once: true });
  return {
    async write(job, onText, signal) {
      clearTimeout(idleTimer);
      const worker = await workerFor(job, signal);
      try {
        return await worker.write(job.picture, job.task, onText, signal);
      } catch (error) {
        if (current?.worker === worker) end();
        throw error;
      } finally {
        if (current) idleTimer = setTimeout(end, idle);
      }
    },
    loaded: () => current?.worker.card.id ?? null,
    end,
    allow(allowed) {
      idle = allowed;
    },
  };
}
