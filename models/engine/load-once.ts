export interface LoadOnce<Value> {
  /** The value of `key`, loaded by `load` where nobody has asked for it yet. */
  get(key: string, load: () => Promise<Value>): Promise<Value>;
  /** Whether `key` is loaded, or about to be. */
  has(key: string): boolean;
  /** Forgets all but these keys and gives what was loaded for the others, so that it can be released. */
  retain(keys: ReadonlySet<string>): Promise<Value[]>;
}

/** Loads once a key, however many ask at the same time. A failed load is forgotten, so that it can be tried again. */
export function loadOnce<Value>(): LoadOnce<Value> {
  const loads = new Map<string, Promise<Value>>();
  return {
    get(key, load) {
      const known = loads.get(key);
      if (known) return known;
      const loading = load();
      loads.set(key, loading);
      loading.catch(() => {
        if (loads.get(key) === loading) loads.delete(key);
      });
      return loading;
    },
    has: (key) => loads.has(key),
    async retain(keys) {
      const others = [...loads].filter(([key]) => !keys.has(key));
      for (const [key] of others) loads.delete(key);
      const settled = await Promise.allSettled(others.map(([, loading]) => loading));
      return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    },
  };
}
