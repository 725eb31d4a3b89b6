import { createFrameFetch } from './ask-frame.ts';
import { downloadModel } from './download-model.ts';
import { HubError, storeError } from './hub-error.ts';
import { importModel } from './import-model.ts';
import type { FromStoreWorker, ToStoreWorker } from './worker-messages.ts';

/** What is needed of a worker's global scope. */
export interface StoreWorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToStoreWorker>) => void): void;
  postMessage(message: FromStoreWorker): void;
}

/** Milliseconds between two reports of progress. */
const PACE = 200;

/** Brings one model to this device, as its one message asks, and says how it ended. Whoever made the worker ends it then. */
export function serveStoreWorker(scope: StoreWorkerScope): void {
  const stop = new AbortController();
  let reported = 0;
  const progress = (at: 'downloading' | 'verifying', bytes: number) => {
    const now = performance.now();
    if (now - reported < PACE) return;
    reported = now;
    scope.postMessage({ type: 'progress', at, bytes });
  };

  const work = async (message: Exclude<ToStoreWorker, { type: 'stop' }>) => {
    const listener = { progress };
    if (message.type === 'import') return importModel(message.job, message.chosen, listener, stop.signal);
    return downloadModel(message.job, createFrameFetch(message.port), listener, stop.signal);
  };

  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'stop') return stop.abort();
    work(data).then(
      () => scope.postMessage({ type: 'done' }),
      (error: unknown) => {
        if (stop.signal.aborted) return scope.postMessage({ type: 'stopped' });
        const { fault, file, host } = error instanceof HubError ? error : storeError(error, null);
        scope.postMessage({ type: 'failed', fault, file, host });
      },
    );
  });
}
