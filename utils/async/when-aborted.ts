/** Does `stop` once, when the signal aborts. */
export function whenAborted(signal: AbortSignal | undefined, stop: () => void): void {
  signal?.addEventListener('abort', stop, { once: true });
}
