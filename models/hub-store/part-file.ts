import { HubError, storeError } from './hub-error.ts';
import { openFileIn, PART, removeFileIn, type Folder } from './folders.ts';
import { Sha256Stream } from './sha256-stream.ts';

/** The beginning of a file that is on its way. It outlives the browser. */
export interface PartFile {
  /** Bytes that are there. */
  readonly size: number;
  /** Throws away what is there. */
  restart(): void;
  append(bytes: Uint8Array<ArrayBuffer>): void;
  /** Makes sure that what was appended is on the disk. */
  flush(): void;
  /** SHA-256 of the whole. Nothing may be appended after that. */
  digest(): string;
  close(): void;
}

/** https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle: the project's types are those of a page, which has none. */
interface SyncFile {
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

/** What a file has in a worker (`createSyncAccessHandle`), and in every browser's origin private file system (`move`). */
type StoredFile = FileSystemFileHandle & {
  createSyncAccessHandle(): Promise<SyncFile>;
  move(name: string): Promise<void>;
};

/** Bytes that are read at once. */
const PIECE = 4 * 2 ** 20;

/**
 * Opens the part of a file and hashes what is there already. Only in a dedicated worker: no other context gets synchronous
 * access to a file.
 * @param hashed is told how many bytes of it have been hashed so far
 * @throws AbortError where the signal aborts meanwhile; HubError where the file cannot be opened or read
 */
export async function openPart(
  folder: Folder,
  path: string,
  hashed: (bytes: number) => void,
  signal: AbortSignal,
): Promise<PartFile> {
  try {
    const file = (await openFileIn(folder, path + PART, true)) as StoredFile;
    const handle = await file.createSyncAccessHandle();
    try {
      return partOf(handle, path, await hashOf(handle, hashed, signal));
    } catch (error) {
      handle.close();
      throw error;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw storeError(error, path);
  }
}

function partOf(handle: SyncFile, path: string, begun: Sha256Stream): PartFile {
  let hash = begun;
  let size = handle.getSize();
  const orStoreError = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeError(error, path);
    }
  };
  return {
    get size() {
      return size;
    },
    restart: () =>
      orStoreError(() => {
        handle.truncate(0);
        hash = new Sha256Stream();
        size = 0;
      }),
    append: (bytes) =>
      orStoreError(() => {
        // A full disk shows in what was written, or in an error.
        if (handle.write(bytes, { at: size }) < bytes.length) throw new HubError('full', { file: path });
        hash.update(bytes);
        size += bytes.length;
      }),
    flush: () => orStoreError(() => handle.flush()),
    digest: () => hash.digest(),
    close: () => handle.close(),
  };
}

async function hashOf(
  handle: SyncFile,
  hashed: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Sha256Stream> {
  const hash = new Sha256Stream();
  const piece = new Uint8Array(Math.min(PIECE, Math.max(1, handle.getSize())));
  for (let at = 0; at < handle.getSize();) {
    const count = handle.read(piece, { at });
    hash.update(piece.subarray(0, count));
    at += count;
    hashed(at);
    // Lets the worker hear that it is to stop.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  return hash;
}

/** Gives a whole and verified part its name. */
export async function nameWhole(folder: Folder, path: string): Promise<void> {
  const file = (await openFileIn(folder, path + PART, true)) as StoredFile;
  await file.move(path.split('/').at(-1)!);
}

export async function removePart(folder: Folder, path: string): Promise<void> {
  await removeFileIn(folder, path + PART);
}
