import type { Engine } from '#models/engine/engine.ts';
import { LIMITS } from '#utils/domain/limits.ts';

export interface IdleRelease {
  /** A job begins. Nothing is released while it may be using it. */
  begin(): void;
  /** The job has ended. */
  end(): void;
}

/**
 * Releases each model once no job has needed it for a while, but never in the middle of a queue: as long as the next
 * picture may be on its way, everything that is loaded stays. What the latest job needed stays until the worker ends,
 * for only then is wasm memory given back. What is released before that makes room in it for other models.
 * @param idle gives the milliseconds without use after which a model is released
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
    // One millisecond more, for what is due in the very millisecond in which the timer fires.
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
