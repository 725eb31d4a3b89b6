import { signal } from '@preact/signals';
import { bytesOfVariant, type HubCard, type HubVariant } from '#models/catalog/hub/hub-card.ts';
import { HubError } from '#models/hub-store/hub-error.ts';
import { runStoreWorker, type StoreProgress } from '#models/hub-store/run-store-worker.ts';
import type { ImportNews } from '#components/studio/models/hub/HubImport.tsx';
import { faultText } from '#components/studio/models/hub/hub-texts.ts';
import { messages, t } from '#utils/language/i18n.ts';
import { percentReached } from './progress-news.ts';

export type HubImports = ReturnType<typeof createHubImports>;

/**
 * Imports of models from files on this device. They are done by a worker of the Studio itself, since files do not travel in the
 * extension's messages; the store is the same.
 * @param done called when one has ended
 */
export function createHubImports(done: () => Promise<void>) {
  /** What is said of an import, by the model's id. */
  const news = signal<Record<string, ImportNews>>({});
  const life = new AbortController();
  const tell = (id: string, told: Partial<ImportNews>) => {
    const before = news.value[id] ?? { text: '', isProblem: false, done: null };
    news.value = { ...news.value, [id]: { ...before, ...told } };
  };

  return {
    news,
    async run(card: HubCard, variant: HubVariant, files: readonly File[]): Promise<void> {
      const chosen = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
      const job = { card, variant, mirror: null };
      const total = bytesOfVariant(card, variant);
      let before = 0;
      const onProgress = ({ bytes }: StoreProgress) => {
        const percent = percentReached(before, bytes, total);
        before = Math.max(before, bytes);
        const done = Math.min(1, bytes / total);
        tell(card.id, percent === undefined ? { done } : { done, text: importing(percent) });
      };
      try {
        tell(card.id, { text: importing(0), isProblem: false, done: 0 });
        await runStoreWorker({ type: 'import', job, chosen }, onProgress, life.signal);
        tell(card.id, { text: t('hub_imported'), done: null });
      } catch (error) {
        if (life.signal.aborted) return;
        const text = faultText(error instanceof HubError ? error : new HubError('store'));
        tell(card.id, { text, isProblem: true, done: null });
      }
      await done();
    },
  };
}

function importing(percent: number): string {
  return t('hub_importing', messages.number(percent / 100, { style: 'percent' }));
}
