import { serveStoreWorker, type StoreWorkerScope } from './serve-store-worker.ts';

// The project's types are those of a page, where `self` is a window.
serveStoreWorker(self as unknown as StoreWorkerScope);
