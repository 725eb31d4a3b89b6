/**
 * The one log of all contexts. Errors that the program can do without, such as a message to a tab that has closed, are
 * counted by place and not shown. A `catch` that is itself an answer (this text is no URL) needs no log.
 *
 * To see such errors: `altscribe.log.counts()` in the Studio's console; or `chrome.storage.local.set({ debug: true })`
 * there, after which the background, the popup and the Studio print each one (log-switch.ts). The host and its worker
 * cannot read storage: they only count. The content script goes without: every page would pay for the bytes.
 */
export interface Log {
  /** Counts an error that is swallowed, and prints it while the log is on. */
  swallow(place: string, error: unknown): void;
  /** The same for `.catch()`, which goes on with `fallback`. */
  swallowed(place: string): (error: unknown) => undefined;
  swallowed<Fallback>(place: string, fallback: Fallback): (error: unknown) => Fallback;
  /** Says that something works less well than it should; always printed. */
  warn(message: string, error: unknown): void;
  /** Says that the program has a mistake; always printed. */
  error(message: string, error: unknown): void;
  /** How many errors were swallowed in this context, by place. */
  counts(): Record<string, number>;
  /** Prints swallowed errors from now on, or no longer. */
  show(on: boolean): void;
}

type Printer = Pick<Console, 'debug' | 'warn' | 'error'>;

/** A log of its own; contexts use `log`. */
export function createLog(printer: Printer = console): Log {
  const counts = new Map<string, number>();
  let shown = false;

  const swallow = (place: string, error: unknown) => {
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    if (shown) printer.debug(`${place} (swallowed, ${count}):`, error);
  };

  return {
    swallow,
    swallowed: <Fallback>(place: string, fallback?: Fallback) => {
      return (error: unknown) => {
        swallow(place, error);
        return fallback;
      };
    },
    warn: (message, error) => printer.warn(`${message}:`, error),
    error: (message, error) => printer.error(`${message}:`, error),
    counts: () => Object.fromEntries(counts),
    show: (on) => void (shown = on),
  };
}

export const log = createLog();
