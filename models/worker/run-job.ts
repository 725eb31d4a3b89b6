import type { FromWorker, ToWorker, WorkerResult, WorkerTask } from './worker-messages.ts';
import { callRemotely } from '#utils/async/remote-call.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import type { Failure } from '#utils/domain/findings.ts';

export interface JobLimits {
  /** Cancels the job, which then ends when the worker says so. */
  signal: AbortSignal;
  /** Ends the job at once: the worker is about to end. */
  closing: AbortSignal;
  /** Milliseconds for the job. */
  time: number;
  /** Milliseconds without use after which the worker releases a model. */
  idle: number;
}

/** `loaded`: ids of the models, and of the parts that they share, that the worker now holds in memory. */
export type JobResult = WorkerResult & { loaded: string[] };

/**
 * Gives the worker one job and waits for its end.
 * @throws PictureError what the worker reports, 'timeout', or 'engine-crashed' where it ends without a word
 */
export async function runJob(
  worker: Worker,
  id: number,
  task: WorkerTask,
  limits: JobLimits,
): Promise<JobResult> {
  const { signal, closing, time, idle } = limits;
  const done = Promise.withResolvers<JobResult>();
  const listening = new AbortController();
  const listen = { signal: listening.signal };
  const timer = setTimeout(() => done.reject(timedOut(time)), time);

  const onMessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'released' || data.id !== id) return;
    if (data.type === 'describe-failed') done.reject(asError(data.failure));
    else done.resolve(data);
  };
  worker.addEventListener('message', onMessage, listen);
  worker.addEventListener('messageerror', () => done.reject(crashed('its message was unreadable')), listen);
  worker.addEventListener('error', ({ message }) => done.reject(crashed(message)), listen);
  closing.addEventListener('abort', () => done.reject(closing.reason), listen);
  const ask = () => {
    send(worker, { ...task, id, idle }, task.type === 'read' ? [task.job.pixels.data.buffer] : []);
    return done.promise;
  };
  try {
    return await callRemotely(ask, () => send(worker, { type: 'cancel', id }), signal);
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
}

export function send(worker: Worker, message: ToWorker, given: Transferable[] = []): void {
  worker.postMessage(message, given);
}

function asError({ reason, message, retry }: Failure): PictureError {
  return new PictureError(reason, message, { retry });
}

function crashed(detail: string): PictureError {
  return new PictureError('engine-crashed', `The engine's worker ended: ${detail || 'no reason given'}.`);
}

function timedOut(time: number): PictureError {
  return new PictureError('timeout', `The image was not described within ${time / 1000} seconds.`);
}
