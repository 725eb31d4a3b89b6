type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

/** `browser.storage.local` in memory, with its event. */
export function fakeStorage() {
  const values = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  return {
    values,
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          Object.fromEntries(
            [keys]
              .flat()
              .filter((key) => values.has(key))
              .map((key) => [key, values.get(key)]),
          ),
        set: async (given: Record<string, unknown>) => {
          const changes: Changes = {};
          for (const [key, newValue] of Object.entries(given)) {
            if (values.get(key) !== newValue) changes[key] = { newValue };
            values.set(key, newValue);
          }
          for (const listener of listeners) listener(changes, 'local');
        },
      },
      onChanged: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
    /** An event of its own, as if another area had changed. */
    change: (changes: Changes, area: string) => listeners.forEach((listener) => listener(changes, area)),
  };
}
