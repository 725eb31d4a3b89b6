import { filesOfVariant, type HubCard, type HubVariant } from '#models/catalog/hub/hub-card.ts';
import { aloneWithModel } from './alone-with-model.ts';
import { openModelFolder, removeModelFolder, type Folder } from './folders.ts';
import { HubError, storeError } from './hub-error.ts';
import { addressOf, type HubAnswer, type HubFetch } from './hub-fetch.ts';
import { readLearnt, writeLearnt, type Learnt } from './learnt.ts';
import { nameWhole, openPart, removePart } from './part-file.ts';
import { receiveFile } from './receive-file.ts';
import { readRecord, writeRecord, type StoreRecord } from './record.ts';
import { isStored } from './store.ts';

/** What a file comes by: a hub, or files that a person has chosen. */
export interface ModelJob {
  card: HubCard;
  variant: Pick<HubVariant, 'dtype'>;
  /** In place of the card's hub. */
  mirror: string | null;
}

export interface ModelJobListener {
  /** Bytes that are there of the whole variant. */
  progress(at: 'downloading' | 'verifying', bytes: number): void;
}

/**
 * Brings all files of a variant to this device, each from where an earlier try stopped. A file gets its name only once its
 * size and its SHA-256 are right.
 * @throws HubError with the first file that does not come; AbortError where the signal aborts
 */
export async function downloadModel(
  { card, variant, mirror }: ModelJob,
  fetch: HubFetch,
  { progress }: ModelJobListener,
  signal: AbortSignal,
): Promise<void> {
  await eachMissing({ card, variant, mirror }, progress, signal, async (store, path, done) => {
    const { bytes = 0, about = false } = card.files[path] ?? {};
    const part = await openPart(store.folder, path, (hashed) => progress('verifying', done + hashed), signal);
    try {
      await receiveFile(
        part,
        {
          url: addressOf(card, mirror, store.learnt.commit ?? card.revision, path),
          expected: { path, bytes, isExact: !about },
          fetch,
          tag: store.record.parts[path] ?? null,
          begins: (tag, answer) => beginPart(store, path, tag, answer),
          progress: (received) => progress('downloading', done + received),
        },
        signal,
      );
      part.flush();
      return { bytes: part.size, sha256: part.digest() };
    } catch (error) {
      // What is no beginning of the file is nothing to go on with.
      if (error instanceof HubError && error.fault === 'wrong-size') part.restart();
      throw error;
    } finally {
      part.close();
    }
  });
}

/** The stored model while files are added to it. */
export interface OpenStore {
  card: HubCard;
  folder: Folder;
  record: StoreRecord;
  learnt: Learnt;
}

/**
 * Goes through the files that are not there yet. What `bring` has written into a file's part is checked and named, or deleted.
 * @throws HubError 'busy' where something else adds files to the model
 */
export async function eachMissing(
  { card, variant }: ModelJob,
  progress: ModelJobListener['progress'],
  signal: AbortSignal,
  bring: (store: OpenStore, path: string, done: number) => Promise<{ bytes: number; sha256: string }>,
): Promise<void> {
  await aloneWithModel(card, async () => {
    const store = await openStore(card);
    let done = 0;
    for (const path of filesOfVariant(card, variant)) {
      signal.throwIfAborted();
      const known = await isStored(store.folder, store.record, card, path);
      if (!known) await keep(store, path, await bring(store, path, done));
      done += store.record.files[path]?.bytes ?? 0;
      progress('downloading', done);
    }
  });
}

async function openStore(card: HubCard): Promise<OpenStore> {
  try {
    // Files of an older revision can no longer be used.
    await removeModelFolder(card.id, card.revision);
    const folder = await openModelFolder(card, true);
    return { card, folder, record: await readRecord(folder), learnt: await readLearnt(card) };
  } catch (error) {
    throw storeError(error, null);
  }
}

/** Remembers as what a file comes, so that only the same one is gone on with, and the commit that a branch stands for. */
async function beginPart(
  { card, folder, record, learnt }: OpenStore,
  path: string,
  tag: { etag: string | null; bytes: number | null },
  { headers }: HubAnswer,
): Promise<void> {
  record.parts[path] = tag;
  await writeRecord(folder, record);
  const commit = headers['x-repo-commit'];
  if (learnt.commit || card.revision.length === 40 || !/^[0-9a-f]{40}$/.test(commit ?? '')) return;
  learnt.commit = commit;
  await writeLearnt(card, learnt);
}

/** @throws HubError 'wrong-size' or 'wrong-bytes'; then nothing of the file stays */
async function keep(
  { card, folder, record, learnt }: OpenStore,
  path: string,
  whole: { bytes: number; sha256: string },
): Promise<void> {
  const { bytes, about, sha256 } = card.files[path]!;
  const wanted = sha256 ?? learnt.hashes[path] ?? whole.sha256;
  const isWrongSize = !about && whole.bytes !== bytes;
  delete record.parts[path];
  try {
    if (isWrongSize || whole.sha256 !== wanted) {
      await removePart(folder, path);
      await writeRecord(folder, record);
      throw new HubError(isWrongSize ? 'wrong-size' : 'wrong-bytes', { file: path });
    }
    await nameWhole(folder, path);
    record.files[path] = whole;
    await writeRecord(folder, record);
    if (sha256 !== null || learnt.hashes[path]) return;
    learnt.hashes[path] = whole.sha256;
    await writeLearnt(card, learnt);
  } catch (error) {
    throw storeError(error, path);
  }
}
