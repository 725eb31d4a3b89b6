import { signal } from '@preact/signals';
import type { Measured } from '#components/studio/models/Speed.tsx';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { findModel } from '#models/catalog/catalog.ts';
import type { Scorecard } from '#models/catalog/scorecard-schema.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { readSettings, watchSettings } from '#utils/settings/stored.ts';
import { measure } from './measure.ts';
import { loadScorecard } from './load-scorecard.ts';

export type ModelsStore = ReturnType<typeof createModelsStore>;

/**
 * The measurements and the scorecard. One model is measured at a time, because two would slow each other down.
 * @param isDownloaded whether a model that is not in the package can be used
 */
export function createModelsStore(isDownloaded: (id: string) => Promise<boolean>) {
  const measured = signal<Record<string, Measured>>({});
  const running = signal<{ id: string; stop: AbortController } | null>(null);
  const scorecard = signal<Scorecard | null>(null);
  /** Id of the captioner in use for pictures on pages. */
  const chosen = signal<string | null>(null);

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

  async function readChosen(): Promise<void> {
    const { model } = await readSettings();
    const isHere = model !== null && (findModel(model) || (await isDownloaded(model)));
    chosen.value = isHere ? model : DEFAULT_MODEL;
  }

  return {
    measured,
    running,
    scorecard,
    chosen,
    /** Loads the scorecard, and follows the choice of a model, wherever it is made, until `life` aborts. */
    async load(life: AbortSignal): Promise<void> {
      watchSettings((changed) => {
        if (changed.includes('model')) void readChosen();
      }, life);
      await readChosen();
      scorecard.value = await loadScorecard();
    },
    /** Looks again which model is in use: one may have been deleted. */
    readChosen: () => void readChosen(),
    use: (id: string) => void sendMessage('setModel', { id }),
    run: (id: string) => void run(id),
    stop: () => running.value?.stop.abort(),
  };
}
