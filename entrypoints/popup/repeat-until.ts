/** Repeats `work`, with a pause of as many milliseconds as it gives after each time, until `signal` aborts. */
export async function repeatUntil(signal: AbortSignal, work: () => Promise<number>): Promise<void> {
  while (!signal.aborted) await pause(await work(), signal);
}

/** Ends early when `signal` aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    resolve();
  };
  const timer = setTimeout(end, ms);
  signal.addEventListener('abort', end);
  // It may have aborted during the work, before anyone listened.
  if (signal.aborted) end();
  return promise;
}
