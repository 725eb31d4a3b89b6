/** @param name as others see it in the browser's tools; it decides what the worker does (worker.ts) */
export function spawnWorker(name: string): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
}
