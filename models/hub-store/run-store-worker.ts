import { HubError } from './hub-error.ts';
import type { FromStoreWorker, ToStoreWorker } from './worker-messages.ts';

export type StoreProgress = Pick<Extract<FromStoreWorker, { type: 'progress' }>, 'at' | 'bytes'>;

/** Milliseconds that the worker has to write down what it holds after it was told to stop. */
const STOPPING = 3_000;

/**
 * Has a worker of its own bring a model to this device.
 * @throws HubError; AbortError where the signal aborts. What came stays.
 */
export async function runStoreWorker(
  message: Exclude<ToStoreWorker, { type: 'stop' }>,
  onProgress: (progress: StoreProgress) => void,
  signal: AbortSignal,
  spawn: () => Worker = spawnWorker,
): Promise<void> {
  signal.throwIfAborted();
  const worker = spawn();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const post = (message: ToStoreWorker, given: Transferable[] = []) => worker.postMessage(message, given);
  const stopped = () => reject(signal.reason as Error);
  let ending: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    post({ type: 'stop' });
    ending = setTimeout(stopped, STOPPING);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromStoreWorker>) => {
    if (data.type === 'progress') onProgress(data);
    else if (data.type === 'done') resolve();
    else if (data.type === 'stopped') stopped();
    else reject(new HubError(data.fault, data));
  });
  worker.addEventListener('error', ({ message }) => reject(new HubError('store', { cause: message })));
  signal.addEventListener('abort', stop, { once: true });
  post(message, message.type === 'download' ? [message.port] : []);
  try {
    await promise;
  } finally {
    clearTimeout(ending);
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}

function spawnWorker(): Worker {
  return new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module', name: 'hub' });
}
