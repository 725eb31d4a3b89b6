import type { FromWorker, WorkerJob } from './worker-messages.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { runJob, send } from './run-job.ts';
import { createTurns } from '#utils/async/turns.ts';

export interface WorkerClient {
  describe(job: WorkerJob, signal: AbortSignal): Promise<Findings>;
  /**
   * Ends the worker, and with it every session, once the job that is running is done. The next job starts a new worker.
   */
  release(): Promise<void>;
  /**
   * Sets the milliseconds without work after which a model is released, and in the end the worker. From the next job
   * on.
   */
  allow(idle: number): void;
  /** Ids of the models, and of the parts that they share, that the worker holds in memory. */
  loaded(): string[];
}

export interface WorkerClientOptions {
  /** Where the package lies; ends with a slash. */
  base: string;
  signal: AbortSignal;
  /** Threads of the engine; by default as many as are of use. */
  threads?: number | undefined;
  spawn?: () => Worker;
  /** Milliseconds for one picture, loading the model included. */
  limit?: number;
  /**
   * Milliseconds without work after which a model is released, and in the end the worker: its wasm memory never
   * shrinks.
   */
  idle?: number;
}

/** Owns the one worker. It gets one picture at a time. A worker that hangs or crashes is ended and replaced. */
export function createWorkerClient(options: WorkerClientOptions): WorkerClient {
  const { base, signal: closing, spawn = spawnWorker, limit = LIMITS.describe } = options;
  let { idle = LIMITS.idle } = options;
  const takeTurn = createTurns();
  let loaded: string[] = [];
  let worker: Worker | null = null;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const open = (): Worker => {
    const opened = spawn();
    opened.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'released' && opened === worker) ({ loaded } = data);
    });
    send(opened, { type: 'start', base, threads: options.threads ?? null });
    return opened;
  };
  const close = () => {
    clearTimeout(idleTimer);
    worker?.terminate();
    worker = null;
    loaded = [];
  };

  const describe = async (job: WorkerJob, signal: AbortSignal): Promise<Findings> => {
    clearTimeout(idleTimer);
    worker ??= open();
    try {
      const result = await runJob(worker, ++lastId, job, { signal, closing, time: limit, idle });
      loaded = result.loaded;
      return result.findings;
    } catch (error) {
      if (leavesWorkerBroken(error)) close();
      throw error;
    } finally {
      if (worker) idleTimer = setTimeout(close, idle);
    }
  };

  closing.addEventListener('abort', close, { once: true });
  return {
    describe: (job, signal) => takeTurn(() => describe(job, signal), AbortSignal.any([closing, signal])),
    release: () => takeTurn(async () => close(), closing),
    allow(allowed) {
      idle = allowed;
    },
    loaded: () => loaded,
  };
}

function spawnWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'describe' });
}

/** After these failures the worker's state is unknown. */
function leavesWorkerBroken(error: unknown): boolean {
  return error instanceof PictureError && (error.reason === 'engine-crashed' || error.reason === 'timeout');
}
