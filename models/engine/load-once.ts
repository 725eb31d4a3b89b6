export interface LoadOnce<Value> {
  /** The value of `key`; `load` is called where nobody has asked for it yet. */
  get(key: string, load: () => Promise<Value>): Promise<Value>;
  /** Whether `key` is loaded or being loaded. */
  has(key: string): boolean;
  /**
   * Forgets everything but what `isKept` keeps, and gives what was loaded for the rest, so that it can be released.
   * @param isKept gets a key and when it was last asked for (performance.now)
   */
  retain(isKept: (key: string, asked: number) => boolean): Promise<Value[]>;
  /** When the least recently used key was last asked for (performance.now); Infinity where there is none. */
  oldest(): number;
}

/**
 * Loads each key once, however many ask at the same time. A failed load is forgotten, so that it can be tried again.
 */
export function loadOnce<Value>(): LoadOnce<Value> {
  const loads = new Map<string, { loading: Promise<Value>; asked: number }>();
  return {
    get(key, load) {
      const known = loads.get(key);
      const { loading } = known ?? { loading: load() };
      loads.set(key, { loading, asked: performance.now() });
      if (!known) {
        loading.catch(() => {
          if (loads.get(key)?.loading === loading) loads.delete(key);
        });
      }
      return loading;
    },
    has: (key) => loads.has(key),
    oldest: () => Math.min(...[...loads.values()].map(({ asked }) => asked)),
    async retain(isKept) {
      const others = [...loads].filter(([key, { asked }]) => !isKept(key, asked));
      for (const [key] of others) loads.delete(key);
      const settled = await Promise.allSettled(others.map(([, { loading }]) => loading));
      return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    },
  };
}
