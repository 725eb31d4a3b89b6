/** Longest stretch of work without giving the page its turn, in ms: half a frame at 60 Hz. */
const SLICE_MS = 8;

/** Work is done after this long even on a page that is never idle, in ms. */
const PATIENCE_MS = 200;

export interface IdleQueue<T> {
  /** Adds an item; one that already waits is not added twice. */
  add(item: T): void;
}

/**
 * Does `work` on every added item when the page is idle, in slices, in the order of their coming. Work on a
 * large item is a generator: wherever it yields, the slice may end.
 */
export function idleQueue<T>(
  work: (item: T) => void | Generator<unknown, void>,
  signal: AbortSignal,
): IdleQueue<T> {
  const items = new Set<T>();
  let begun: Generator<unknown, void> | null = null;
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    requestIdleCallback(flush, { timeout: PATIENCE_MS });
  }

  function flush(): void {
    scheduled = false;
    const started = performance.now();
    while (!signal.aborted && (begun || items.size > 0)) {
      if (performance.now() - started > SLICE_MS) return schedule();
      if (begun) {
        if (begun.next().done) begun = null;
        continue;
      }
      for (const item of items) {
        items.delete(item);
        begun = work(item) ?? null;
        break;
      }
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
