import { signal } from '@preact/signals';
import type { HubCard, HubVariant } from '#models/catalog/hub/hub-card.ts';
import { HubError } from '#models/hub-store/hub-error.ts';
import { runStoreWorker } from '#models/hub-store/run-store-worker.ts';
import { bytesText } from '#components/studio/bytes-text.ts';
import { faultText } from '#components/studio/models/hub/hub-texts.ts';
import { t } from '#utils/language/i18n.ts';

export type HubImports = ReturnType<typeof createHubImports>;

/**
 * Imports of models from files on this device. They are done by a worker of the Studio itself, since files do not travel in the
 * extension's messages; the store is the same.
 * @param done called when one has ended
 */
export function createHubImports(done: () => Promise<void>) {
  /** What is said of an import, by the model's id. */
  const news = signal<Record<string, { text: string; isProblem: boolean }>>({});
  const life = new AbortController();
  const tell = (id: string, text: string, isProblem = false) => {
    news.value = { ...news.value, [id]: { text, isProblem } };
  };

  return {
    news,
    async run(card: HubCard, variant: HubVariant, files: readonly File[]): Promise<void> {
      const chosen = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
      const job = { card, variant, mirror: null };
      try {
        tell(card.id, t('hub_importing', bytesText(0)));
        await runStoreWorker(
          { type: 'import', job, chosen },
          ({ bytes }) => tell(card.id, t('hub_importing', bytesText(bytes))),
          life.signal,
        );
        tell(card.id, t('hub_imported'));
      } catch (error) {
        if (life.signal.aborted) return;
        tell(card.id, faultText(error instanceof HubError ? error : new HubError('store')), true);
      }
      await done();
    },
  };
}
