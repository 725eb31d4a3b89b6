export interface WorkQueue<Item> {
  add(items: readonly Item[]): void;
  /** Drops what has not begun. What is under way goes on. */
  clear(): void;
}

/** Does `work` with the items in the order they are added, at most `atOnce` of them at a time. */
export function createWorkQueue<Item>(atOnce: number, work: (item: Item) => Promise<void>): WorkQueue<Item> {
  const waiting: Item[] = [];
  let running = 0;

  function startWork(): void {
    while (running < atOnce && waiting.length > 0) {
      const next = waiting.shift()!;
      running++;
      void work(next).finally(() => {
        running--;
        startWork();
      });
    }
  }

  return {
    add(items) {
      waiting.push(...items);
      startWork();
    },
    clear() {
      waiting.length = 0;
    },
  };
}
