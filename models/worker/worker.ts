import type { ToLargeWorker } from '#models/large/worker/large-messages.ts';
import { LARGE } from './worker-names.ts';
import { serveWorker, type WorkerScope } from './serve-worker.ts';

// The project's types are those of a page, where `self` is a window.
const scope = self as unknown as WorkerScope & { name: string };
if (scope.name === LARGE) serveLarge();
else serveWorker(scope);

/**
 * A worker for a large model. It is made from the same file as the others, so that they share one copy of transformers.js;
 * what only it needs is loaded here. Messages that come before wait for that.
 */
function serveLarge(): void {
  const serving = import('#models/large/worker/serve-large-worker.ts').then(({ serveLargeWorker }) =>
    serveLargeWorker((message) => self.postMessage(message)),
  );
  self.addEventListener('message', ({ data }: MessageEvent<ToLargeWorker>) => {
    void serving.then((take) => take(data));
  });
}
