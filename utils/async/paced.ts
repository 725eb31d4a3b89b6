/**
 * The same work, done at once and then at most every `pace` milliseconds: what is asked for meanwhile is done once, at the end
 * of that time, so the last state is never left out. Rejects where the work that a call waits for does.
 */
export function paced(work: () => Promise<unknown>, pace: number, signal: AbortSignal): () => Promise<void> {
  let last = -Infinity;
  let waiting: Promise<void> | null = null;

  const run = async (wait: number) => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    waiting = null;
    if (signal.aborted) return;
    last = performance.now();
    await work();
  };

  return () => (waiting ??= run(Math.max(0, last + pace - performance.now())));
}
