export interface Stopwatch {
  /** Milliseconds of each stage so far. */
  timings: Record<string, number>;
  /** Runs a stage and notes how long it took, until its promise settles where it gives one. */
  time<T>(stage: string, run: () => T): T;
  /** Adds milliseconds to a stage that has ended. */
  add(stage: string, ms: number): void;
}

export function stopwatch(): Stopwatch {
  const timings: Record<string, number> = {};
  return {
    timings,
    time(stage, run) {
      const start = performance.now();
      const note = () => {
        timings[stage] = Math.round(performance.now() - start);
      };
      const result = run();
      if (result instanceof Promise) result.then(note, note);
      else note();
      return result;
    },
    add(stage, ms) {
      timings[stage] = (timings[stage] ?? 0) + Math.round(ms);
    },
  };
}
