import {
  filesOfVariant,
  runnableVariants,
  type HubCard,
  type HubVariant,
} from '#models/catalog/hub/hub-card.ts';
import { openFileIn, openModelFolder, PART, removeModelFolder, type Folder } from './folders.ts';
import { readRecord, type StoreRecord } from './record.ts';

/** Enough of a card to find its files. */
type Card = Pick<HubCard, 'id' | 'revision' | 'architecture' | 'files'>;

/** What of a variant is stored. */
export interface Stored {
  /** Bytes of its verified files, and of the beginnings of others. */
  bytes: number;
  /** Bytes of all its files, as far as they are known: exact where every file has been begun or is in the card exactly. */
  total: number;
  /** True where every file is there and verified. */
  isComplete: boolean;
  /** SHA-256 by path, of verified files whose card has none. */
  learnt: Record<string, string>;
}

/**
 * A verified file of a model that was downloaded or imported; undefined where it is not there, or not verified yet. Works in
 * windows and workers. The Blob stays on disk until it is read.
 */
export async function openHubFile(card: Card, path: string): Promise<Blob | undefined> {
  const folder = await openModelFolder(card, false);
  if (!folder || !Object.hasOwn(card.files, path)) return undefined;
  return verifiedFile(folder, await readRecord(folder), card, path);
}

/** The variants of a card that can run here and whose files are all there and verified. */
export async function usableVariants(card: HubCard): Promise<HubVariant[]> {
  const states = await Promise.all(
    runnableVariants(card).map(async (variant) => ({ variant, stored: await storedOf(card, variant) })),
  );
  return states.filter(({ stored }) => stored.isComplete).map(({ variant }) => variant);
}

export async function storedOf(card: Card, variant: Pick<HubVariant, 'dtype'>): Promise<Stored> {
  const paths = filesOfVariant(card, variant);
  const folder = await openModelFolder(card, false);
  const record = folder ? await readRecord(folder) : null;
  const stored: Stored = { bytes: 0, total: 0, isComplete: true, learnt: {} };
  for (const path of paths) {
    const { bytes: expected = 0, sha256 = null } = card.files[path] ?? {};
    const whole = folder && record ? await verifiedFile(folder, record, card, path) : undefined;
    const part = folder && !whole ? await openFileIn(folder, path + PART, false) : null;
    stored.bytes += whole?.size ?? (part ? (await part.getFile()).size : 0);
    stored.total += whole?.size ?? record?.parts[path]?.bytes ?? expected;
    if (!whole) stored.isComplete = false;
    else if (sha256 === null) stored.learnt[path] = record!.files[path]!.sha256;
  }
  return stored;
}

/** Deletes everything of a model. What still holds one of its Blobs can no longer read it. */
export async function removeHubModel({ id }: Pick<HubCard, 'id'>): Promise<void> {
  await removeModelFolder(id);
}

/** Whether a file is there and verified. */
export async function isStored(
  folder: Folder,
  record: StoreRecord,
  card: Card,
  path: string,
): Promise<boolean> {
  return (await verifiedFile(folder, record, card, path)) !== undefined;
}

/** Only what the record says was verified counts, with the size and hash that it had then, and only if the card agrees. */
async function verifiedFile(
  folder: Folder,
  { files }: StoreRecord,
  card: Card,
  path: string,
): Promise<File | undefined> {
  const known = files[path];
  const wanted = card.files[path]?.sha256 ?? known?.sha256;
  if (!known || known.sha256 !== wanted) return undefined;
  const file = await (await openFileIn(folder, path, false))?.getFile();
  return file?.size === known.bytes ? file : undefined;
}
