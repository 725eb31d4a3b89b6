import { findHubCard, loadHubCatalog } from '#models/catalog/hub/load-hub-catalog.ts';
import { runnableVariants, type HubCard, type HubVariant } from '#models/catalog/hub/hub-card.ts';
import type { HubDownload, HubModelState, HubStatus } from '#utils/domain/hub-state.ts';
import type { OpenFetchFrame } from './fetch-frame.ts';
import { removeAllModelFolders } from './folders.ts';
import { roomHere } from './room.ts';
import { createRunningDownloads, type DownloadKey } from './running-downloads.ts';
import { forgetLearnt } from './learnt.ts';
import { removeHubModel, storedOf } from './store.ts';

/** All downloads of models. Nothing begins by itself. */
export interface HubDownloads {
  status(): Promise<Omit<HubStatus, 'allowed'>>;
  /** Begins, or goes on; it does not wait for the end. */
  download(key: DownloadKey, mirror: string | null): Promise<void>;
  /** Stops and keeps what came; waits until it is written down. */
  pause(key: DownloadKey): Promise<void>;
  pauseAll(): Promise<void>;
  /** Stops what is on its way and deletes all of a model's files. */
  remove(id: string): Promise<void>;
  /** Deletes all models, and what was learnt of them. */
  removeAll(): Promise<void>;
  isBusy(): boolean;
}

export interface HubDownloadsOptions {
  /** Where the package lies; ends with a slash. */
  base: string;
  openFrame: OpenFetchFrame;
  /** Called when something has changed. */
  changed(): void;
}

export function createHubDownloads({ base, openFrame, changed }: HubDownloadsOptions): HubDownloads {
  const downloads = createRunningDownloads(openFrame, changed);

  const stateOf = async (card: HubCard, variant: HubVariant): Promise<HubModelState> => {
    const { bytes, total, isComplete, learnt } = await storedOf(card, variant);
    const begun: HubDownload = bytes > 0 ? { at: 'partial', bytes } : { at: 'absent' };
    const stored: HubDownload = isComplete ? { at: 'ready', bytes } : begun;
    const key = { id: card.id, dtype: variant.dtype };
    return { ...key, total, download: downloads.stateOf(key, stored), learnt };
  };

  const remove = async (id: string) => {
    await downloads.stop((key) => key.id === id);
    downloads.forget(id);
    await removeHubModel({ id });
    changed();
  };

  return {
    async status() {
      const { cards } = await loadHubCatalog(base);
      const models = cards.flatMap((card) => runnableVariants(card).map((variant) => stateOf(card, variant)));
      return { models: await Promise.all(models), room: await roomHere() };
    },
    async download(key, mirror) {
      const card = await findHubCard(base, key.id);
      const variant = runnableVariants(card).find((variant) => variant.dtype === key.dtype);
      if (!variant) throw new Error(`${card.name} has no variant "${key.dtype}" that can run here.`);
      const stored = await storedOf(card, variant);
      if (stored.isComplete || downloads.has(key)) return;
      const room = await roomHere();
      // Another click may have begun it meanwhile.
      if (downloads.has(key)) return;
      const hasRoom = !room || room.quota - room.used >= stored.total - stored.bytes;
      if (hasRoom) downloads.start({ card, variant, mirror }, stored);
      else downloads.fail(key, 'full');
      changed();
    },
    pause: (key) => downloads.stop(({ id, dtype }) => id === key.id && dtype === key.dtype),
    pauseAll: () => downloads.stop(() => true),
    remove,
    async removeAll() {
      await downloads.stop(() => true);
      downloads.forgetAll();
      await removeAllModelFolders();
      await forgetLearnt();
      changed();
    },
    isBusy: () => downloads.size() > 0,
  };
}
