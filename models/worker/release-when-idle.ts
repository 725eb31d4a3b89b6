import type { Engine } from '#models/engine/engine.ts';
import { LIMITS } from '#utils/domain/limits.ts';

export interface IdleRelease {
  /** A job begins: nothing is released while it may be at work with it. */
  begin(): void;
  /** It has ended. */
  end(): void;
}

/**
 * Releases each model by itself once no job has needed it for a while, but never in the middle of a queue: as long as
 * the next picture may be on its way, whatever is loaded stays. What the latest job needed goes with the worker, whose
 * wasm memory is only then given back; until then, what is released here makes room for other models in it.
 * @param idle gives the milliseconds after which a model goes
 */
export function releaseWhenIdle(
  engine: Pick<Engine, 'oldestUse' | 'releaseUnused'>,
  idle: () => number,
  onReleased: () => void,
): IdleRelease {
  let timer: ReturnType<typeof setTimeout>;
  let isWorking = false;
  let latestJob = 0;

  const wait = () => {
    clearTimeout(timer);
    const oldest = engine.oldestUse();
    if (isWorking || oldest >= latestJob) return;
    timer = setTimeout(() => void release(), Math.max(LIMITS.fetch, oldest + idle() - performance.now()));
  };
  const release = async () => {
    // The millisecond more is for what is due in the very one in which the timer comes.
    await engine.releaseUnused(Math.min(performance.now() - idle() + 1, latestJob));
    onReleased();
    wait();
  };
  return {
    begin() {
      clearTimeout(timer);
      isWorking = true;
      latestJob = performance.now();
    },
    end() {
      isWorking = false;
      wait();
    },
  };
}
