interface Running<Result> {
  controller: AbortController;
  waiting: number;
  result: Promise<Result>;
}

/** Runs `work`, or joins the run of the same key that is under way. */
export type ShareWork<Result> = (
  key: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
) => Promise<Result>;

/** Work in flight is done once for each key, and stopped when the last caller that waits for it has left. */
export function shareWork<Result>(): ShareWork<Result> {
  const runs = new Map<string, Running<Result>>();

  const start = (key: string, work: (signal: AbortSignal) => Promise<Result>): Running<Result> => {
    const controller = new AbortController();
    const run = { controller, waiting: 0, result: work(controller.signal) };
    runs.set(key, run);
    const forget = () => {
      if (runs.get(key) === run) runs.delete(key);
    };
    run.result.then(forget, forget);
    return run;
  };

  return async (key, signal, work) => {
    signal.throwIfAborted();
    const run = runs.get(key) ?? start(key, work);
    run.waiting++;
    const gone = Promise.withResolvers<never>();
    const leave = () => {
      gone.reject(signal.reason);
      if (--run.waiting > 0) return;
      if (runs.get(key) === run) runs.delete(key);
      run.controller.abort(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([run.result, gone.promise]);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  };
}
