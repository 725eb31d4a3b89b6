import type { Page } from 'playwright-core';

/**
 * Has the extension download a model, as a person does in the Studio.
 * @param studio a page of the extension with the command line's interface
 * @param mirror origin of the server to download from; null for the hub on the model's card
 * @throws with the reason where it cannot be downloaded
 */
export async function downloadModel(
  studio: Page,
  { id, dtype }: { id: string; dtype: string },
  mirror: string | null,
): Promise<void> {
  await studio.evaluate((hubMirror) => chrome.storage.local.set({ hubMirror }), mirror ?? '');
  const failure = await studio.evaluate(
    async ([id, dtype]) => {
      await altscribe.send('hubDownload', { id, dtype, consent: true });
      for (;;) {
        const { models } = await altscribe.send('hubStatus', undefined);
        const download = models.find((model) => model.id === id && model.dtype === dtype)?.download;
        if (download?.at === 'ready') return null;
        if (download?.at === 'failed') return { fault: download.fault, file: download.file };
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    [id, dtype] as const,
  );
  if (failure)
    throw new Error(`${id} could not be downloaded: ${failure.fault} (${failure.file ?? 'all files'}).`);
}
