/** Gives the value that is kept under `key`, or makes it. */
export type KeepLatest<Value> = (key: string, make: () => Promise<Value>) => Promise<Value>;

/** Keeps the `most` values that were used last. A failure is not kept. */
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
