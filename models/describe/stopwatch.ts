export interface Stopwatch {
  /** Milliseconds of each stage so far. */
  timings: Record<string, number>;
  /** Runs a stage and adds how long it took, until its promise settles where it gives one. */
  time<T>(stage: string, run: () => T): T;
  /** Adds milliseconds to a stage. */
  add(stage: string, ms: number): void;
}

export function stopwatch(): Stopwatch {
  const timings: Record<string, number> = {};
  const add = (stage: string, ms: number) => {
    timings[stage] = (timings[stage] ?? 0) + Math.round(ms);
  };
  return {
    timings,
    add,
    time(stage, run) {
      const start = performance.now();
      const note = () => add(stage, performance.now() - start);
      const result = run();
      if (result instanceof Promise) result.then(note, note);
      else note();
      return result;
    },
  };
}
