import { serveWorker, type WorkerScope } from './serve-worker.ts';

// The project's types are those of a page, where `self` is a window.
serveWorker(self as unknown as WorkerScope);
