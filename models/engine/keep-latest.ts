/** Gives what was made under `key` last time, or makes it. */
export type KeepLatest<Value> = (key: string, make: () => Promise<Value>) => Promise<Value>;

/** Keeps the latest `most` values, so that the same is not made again at once. A failure is not kept. */
export function keepLatest<Value>(most: number): KeepLatest<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, value);
    value.catch(() => kept.get(key) === value && kept.delete(key));
    for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
    return value;
  };
}
