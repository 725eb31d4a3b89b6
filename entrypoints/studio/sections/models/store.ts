import { signal } from '@preact/signals';
import type { Measured } from '@/components/studio/models/Speed';
import type { Scorecard } from '@/models/catalog/scorecard';
import { measure } from './measure';
import { loadScorecard } from './scorecard';

export type ModelsStore = ReturnType<typeof createModelsStore>;

/** What was measured here, and the scorecard. One model is measured at a time: two would slow each other. */
export function createModelsStore() {
  const measured = signal<Record<string, Measured>>({});
  const running = signal<{ id: string; stop: AbortController } | null>(null);
  const scorecard = signal<Scorecard | null>(null);

  const set = (id: string, value: Measured) => (measured.value = { ...measured.value, [id]: value });

  async function run(id: string): Promise<void> {
    const stop = new AbortController();
    running.value = { id, stop };
    try {
      set(id, await measure(id, (progress) => set(id, progress), stop.signal));
    } catch {
      set(id, { at: stop.signal.aborted ? 'idle' : 'failed' });
    } finally {
      running.value = null;
    }
  }

  return {
    measured,
    running,
    scorecard,
    load: async () => (scorecard.value = await loadScorecard()),
    run: (id: string) => void run(id),
    stop: () => running.value?.stop.abort(),
  };
}
