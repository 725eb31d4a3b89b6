import type { ModelFile } from '#models/catalog/card-parts.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { runJob, send, type JobResult } from './run-job.ts';
import type { FromWorker, WorkerTask } from './worker-messages.ts';

/** A worker that is started for its first task, and again for the first after its end. */
export interface OwnedWorker {
  /** Starts it, and has it load these files before its first task comes. Nothing is done where it has started. */
  warm(files: ModelFile[]): void;
  /** The owner sees to it that there is one task at a time. */
  run(task: WorkerTask, signal: AbortSignal): Promise<JobResult>;
  /** Ends it, and with it every session. */
  end(): void;
  allow(idle: number): void;
  /** Ids of the models, and of the parts that they share, that it holds in memory. */
  loaded(): string[];
}

interface OwnWorkerOptions {
  base: string;
  /** Ends it for good. */
  signal: AbortSignal;
  threads: number | undefined;
  spawn(): Worker;
  /** Milliseconds for one task. */
  limit: number;
  /** Milliseconds without a task after which it ends. */
  idle: number;
}

/** Owns one worker. One that hangs or crashes is ended and replaced. */
export function ownWorker(options: OwnWorkerOptions): OwnedWorker {
  const { base, signal: closing, limit } = options;
  let { idle } = options;
  let loaded: string[] = [];
  let worker: Worker | null = null;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const open = (): Worker => {
    const opened = options.spawn();
    opened.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'released' && opened === worker) ({ loaded } = data);
    });
    send(opened, { type: 'start', base, threads: options.threads ?? null });
    return opened;
  };
  const end = () => {
    clearTimeout(idleTimer);
    worker?.terminate();
    worker = null;
    loaded = [];
  };

  closing.addEventListener('abort', end, { once: true });
  return {
    warm(files) {
      if (worker || closing.aborted) return;
      worker = open();
      send(worker, { type: 'warm', files });
      idleTimer = setTimeout(end, idle);
    },
    async run(task, signal) {
      clearTimeout(idleTimer);
      worker ??= open();
      try {
        const result = await runJob(worker, ++lastId, task, { signal, closing, time: limit, idle });
        ({ loaded } = result);
        return result;
      } catch (error) {
        if (leavesWorkerBroken(error)) end();
        throw error;
      } finally {
        if (worker) idleTimer = setTimeout(end, idle);
      }
    },
    end,
    allow(allowed) {
      idle = allowed;
    },
    loaded: () => loaded,
  };
}

/** After these failures the worker's state is unknown. */
function leavesWorkerBroken(error: unknown): boolean {
  return error instanceof PictureError && (error.reason === 'engine-crashed' || error.reason === 'timeout');
}
