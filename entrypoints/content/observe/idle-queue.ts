/** Longest stretch of work without giving the page its turn, in ms: half a frame at 60 Hz. */
const SLICE_MS = 8;

/** Work is done after this long even on a page that is never idle, in ms. */
const PATIENCE_MS = 200;

export interface IdleQueue<T> {
  /** Adds an item; one that already waits is not added twice. */
  add(item: T): void;
}

/** Does `work` on every added item when the page is idle, in slices, in the order of their coming. */
export function idleQueue<T>(work: (item: T) => void, signal: AbortSignal): IdleQueue<T> {
  const items = new Set<T>();
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    requestIdleCallback(flush, { timeout: PATIENCE_MS });
  }

  function flush(): void {
    scheduled = false;
    const started = performance.now();
    for (const item of items) {
      if (signal.aborted) return items.clear();
      if (performance.now() - started > SLICE_MS) return schedule();
      items.delete(item);
      work(item);
    }
  }

  return {
    add(item) {
      if (signal.aborted) return;
      items.add(item);
      schedule();
    },
  };
}
