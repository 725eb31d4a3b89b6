import type { FromHelper, ToHelper } from './helper-messages.ts';
import type { Plan } from './plan.ts';
import type { PictureBytes } from './step.ts';

/** A part of an encoder that a worker of its own computes. */
export interface Helper {
  run(pixels: PictureBytes): Promise<Record<string, Float32Array<ArrayBuffer>>>;
  /** Ends the worker. */
  release(): void;
}

type Waiting = Pick<PromiseWithResolvers<Record<string, Float32Array<ArrayBuffer>>>, 'resolve' | 'reject'>;

/** Started, and not told yet what to compute. */
const prepared: Worker[] = [];

/**
 * Starts workers for helpers that are about to be opened. A worker starts only while the one that starts it is not busy, and
 * the runtime keeps that busy for long at its first session.
 */
export function prepareHelpers(count: number): void {
  if (typeof Worker === 'undefined') return;
  while (prepared.length < count) prepared.push(startWorker());
}

/** Ends those that were not needed. */
export function dropPrepared(): void {
  for (const worker of prepared.splice(0)) worker.terminate();
}

function startWorker(): Worker {
  return new Worker(new URL('./helper-worker.ts', import.meta.url), { type: 'module', name: 'encode' });
}

/** @throws where the worker cannot be started, or the plan cannot be computed */
export async function openHelper(plan: Plan, model: ArrayBuffer): Promise<Helper> {
  const worker = prepared.pop() ?? startWorker();
  const waiting = new Map<number, Waiting>();
  const opening = Promise.withResolvers<void>();
  let lastId = 0;
  const fail = (message: string) => {
    const error = new Error(`The encoder's worker failed: ${message}`);
    opening.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromHelper>) => {
    if (data.type === 'opened') opening.resolve();
    else if (data.type === 'failed') fail(data.message);
    else {
      waiting.get(data.id)?.resolve(data.values);
      waiting.delete(data.id);
    }
  });
  worker.addEventListener('error', ({ message }) => fail(message));
  const send = (message: ToHelper) => worker.postMessage(message);
  send({ type: 'open', plan, model });
  try {
    await opening.promise;
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    run(pixels) {
      const id = ++lastId;
      const { promise, ...settle } = Promise.withResolvers<Record<string, Float32Array<ArrayBuffer>>>();
      waiting.set(id, settle);
      send({ type: 'run', id, pixels });
      return promise;
    },
    release() {
      worker.terminate();
      fail('it was released.');
    },
  };
}
