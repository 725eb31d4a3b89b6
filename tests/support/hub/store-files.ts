import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { openFileIn, openModelFolder } from '#models/hub-store/folders.ts';
import { readRecord, writeRecord } from '#models/hub-store/record.ts';
import type { FileFacts } from './repository.ts';

/**
 * In a page: puts files into the store as if they had been downloaded and verified.
 * @param origin where they are served, by their path
 */
export async function storeFiles(card: HubCard, facts: readonly FileFacts[], origin: string): Promise<void> {
  const folder = await openModelFolder(card, true);
  const record = await readRecord(folder);
  for (const { path, bytes, sha256 } of facts) {
    const handle = await openFileIn(folder, path, true);
    const { body } = await fetch(`${origin}/${path}`);
    await body!.pipeTo(await handle.createWritable());
    record.files[path] = { bytes, sha256 };
  }
  await writeRecord(folder, record);
}
