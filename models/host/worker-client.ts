import type { FromWorker, Job, ToWorker } from '@/models/describe/messages';
import { PictureError } from '@/models/failure';
import type { Failure, Findings } from '@/utils/findings';
import { LIMITS } from './limits';
import { createTurns } from './turns';

export interface WorkerClient {
  describe(job: Job, signal: AbortSignal): Promise<Findings>;
  /** Ends the worker, and with it every session, after the job at work. The next job starts a new one. */
  release(): Promise<void>;
  /** Models that the worker has loaded. */
  loaded(): string[];
}

export interface WorkerClientOptions {
  /** Where the package lies; ends with a slash. */
  base: string;
  signal: AbortSignal;
  spawn?: () => Worker;
  /** Milliseconds for one picture, loading the model included. */
  limit?: number;
  /** Milliseconds without work after which the worker ends: wasm memory never shrinks otherwise. */
  idle?: number;
}

/** Owns the one worker. One picture at a time; a worker that hangs or crashes is ended and made anew. */
export function createWorkerClient(options: WorkerClientOptions): WorkerClient {
  const { base, signal, spawn = spawnWorker, limit = LIMITS.describe, idle = LIMITS.idle } = options;
  const takeTurn = createTurns();
  const loaded = new Set<string>();
  let worker: Worker | null = null;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const open = (): Worker => {
    const opened = spawn();
    send(opened, { type: 'start', base, threads: null });
    return opened;
  };
  const close = () => {
    clearTimeout(idleTimer);
    worker?.terminate();
    worker = null;
    loaded.clear();
  };

  const describe = async (job: Job, jobSignal: AbortSignal): Promise<Findings> => {
    clearTimeout(idleTimer);
    worker ??= open();
    try {
      const findings = await runJob(worker, ++lastId, job, jobSignal, limit);
      if (!findings.refusal) loaded.add(job.card.id);
      return findings;
    } catch (error) {
      if (leavesWorkerBroken(error)) close();
      throw error;
    } finally {
      if (worker) idleTimer = setTimeout(close, idle);
    }
  };

  signal.addEventListener('abort', close, { once: true });
  return {
    describe: (job, jobSignal) =>
      takeTurn(() => describe(job, jobSignal), AbortSignal.any([signal, jobSignal])),
    release: () => takeTurn(async () => close(), signal),
    loaded: () => [...loaded],
  };
}

/** Gives the worker one job and waits for its end. A cancelled job ends when the worker says so. */
async function runJob(
  worker: Worker,
  id: number,
  job: Job,
  signal: AbortSignal,
  limit: number,
): Promise<Findings> {
  const done = Promise.withResolvers<Findings>();
  const listening = new AbortController();
  const listen = { signal: listening.signal };
  const timer = setTimeout(() => done.reject(timedOut(limit)), limit);

  worker.addEventListener('error', (event) => done.reject(crashed(event.message)), listen);
  worker.addEventListener('messageerror', () => done.reject(crashed('its message was unreadable')), listen);
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'start-failed') done.reject(asError(data.failure));
      if (!('id' in data) || data.id !== id) return;
      if (data.type === 'describe-done') done.resolve(data.findings);
      else done.reject(asError(data.failure));
    },
    listen,
  );
  signal.addEventListener('abort', () => send(worker, { type: 'cancel', id }), listen);
  try {
    send(worker, { type: 'describe', id, job });
    return await done.promise;
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

function spawnWorker(): Worker {
  return new Worker(new URL('../describe/worker.ts', import.meta.url), { type: 'module', name: 'describe' });
}

function asError({ reason, message, retry }: Failure): PictureError {
  return new PictureError(reason, message, { retry });
}

function crashed(detail: string): PictureError {
  return new PictureError('engine-crashed', `The engine's worker ended: ${detail || 'no reason given'}.`);
}

function timedOut(limit: number): PictureError {
  return new PictureError('timeout', `The picture was not described within ${limit / 1000} seconds.`);
}

/** After these nothing can be said of the worker's state. */
function leavesWorkerBroken(error: unknown): boolean {
  return error instanceof PictureError && (error.reason === 'engine-crashed' || error.reason === 'timeout');
}
