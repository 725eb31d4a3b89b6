export interface Stopwatch {
  /** Milliseconds of each stage so far. */
  timings: Record<string, number>;
  /** Runs a stage and adds the time it took. Where the stage gives a promise, its time ends when that settles. */
  time<T>(stage: string, run: () => T): T;
  /** Adds milliseconds to a stage. */
  add(stage: string, ms: number): void;
  /** True when it is first called with this name: work that several stages share counts once. */
  isFirst(work: string): boolean;
}

export function stopwatch(): Stopwatch {
  const timings: Record<string, number> = {};
  const add = (stage: string, ms: number) => {
    timings[stage] = (timings[stage] ?? 0) + Math.round(ms);
  };
  const known = new Set<string>();
  return {
    timings,
    add,
    isFirst: (work) => known.size < known.add(work).size,
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
