import { signal } from '@preact/signals';
import { isSpoken, type Description } from '#utils/domain/description.ts';
import { cancelled, describeSample } from './describe-sample.ts';
import { SAMPLES, type Sample } from './samples.ts';

/** A page that is closed again at once should not have started the engine. */
const WARM_UP_AFTER_MS = 200;

export type SamplesStore = ReturnType<typeof createSamplesStore>;

/** The samples of the welcome and what was said of them, until `life` aborts. */
export function createSamplesStore(life: AbortSignal) {
  const descriptions = signal<readonly (Description | null)[]>(SAMPLES.map(() => null));
  /** Stops the describing under way; null if there is none. */
  const working = signal<AbortController | null>(null);
  let warm: Promise<Description> | null = null;

  function put(index: number, description: Description | null): void {
    descriptions.value = descriptions.value.with(index, description);
  }

  /** The first sample may have been described before anyone asked. */
  async function describeOne(sample: Sample, stop: AbortSignal): Promise<Description> {
    const early = sample === SAMPLES[0] ? warm : null;
    const said = early && (await unlessStopped(early, stop));
    if (stop.aborted) return cancelled();
    return said && said.state !== 'failed' ? said : describeSample(sample, AbortSignal.any([life, stop]));
  }

  return {
    samples: SAMPLES,
    descriptions,
    working,

    /** Loads the model while the page is read: the first sample is described and kept for whoever asks. */
    warmUp(): void {
      const timer = setTimeout(() => {
        warm ??= describeSample(SAMPLES[0]!, life);
      }, WARM_UP_AFTER_MS);
      life.addEventListener('abort', () => clearTimeout(timer), { once: true });
    },

    /** Describes the samples that have nothing to say yet. Each is shown as soon as its text is there. */
    async describe(): Promise<void> {
      const stop = new AbortController();
      working.value = stop;
      const open = SAMPLES.flatMap((sample, index) =>
        isSaid(descriptions.value[index]) ? [] : { sample, index },
      );
      for (const { index } of open) put(index, null);
      await Promise.all(
        open.map(async ({ sample, index }) => {
          const said = await describeOne(sample, stop.signal);
          if (working.value === stop) put(index, said);
        }),
      );
      if (working.value === stop) working.value = null;
    },

    /** Stops at once, whatever it is waiting for. */
    stop(): void {
      working.value?.abort();
      working.value = null;
      // Once is enough: each of them is read out.
      const first = descriptions.value.indexOf(null);
      if (first >= 0) put(first, cancelled());
    },
  };
}

function isSaid(description: Description | null | undefined): boolean {
  return !!description && isSpoken(description);
}

async function unlessStopped<Result>(work: Promise<Result>, stop: AbortSignal): Promise<Result | null> {
  const stopped = new Promise<null>((resolve) => {
    stop.addEventListener('abort', () => resolve(null), { once: true });
  });
  return Promise.race([work, stopped]);
}
