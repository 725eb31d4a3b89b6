/** A folder of the origin private file system, which windows and workers of the extension share. */
export type Folder = FileSystemDirectoryHandle;

/** The folder of all models that were downloaded. */
const TOP = 'hub';

/** What is not whole or not verified yet has this at the end of its name. */
export const PART = '.part';

/** Models lie at hub/ID/REVISION/PATH, so that files of two revisions never mix. */
export interface ModelPlace {
  id: string;
  revision: string;
}

/** A folder at the top of the file system, made where it is missing. */
export async function openTop(name: string): Promise<Folder> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
}

export async function removeTop(name: string): Promise<void> {
  const top = await navigator.storage.getDirectory();
  await ifFound(() => top.removeEntry(name, { recursive: true }));
}

/** The folder of a model's revision; null where it does not exist and is not to be made. */
export async function openModelFolder({ id, revision }: ModelPlace, create: true): Promise<Folder>;
export async function openModelFolder(place: ModelPlace, create: false): Promise<Folder | null>;
export async function openModelFolder({ id, revision }: ModelPlace, create: boolean): Promise<Folder | null> {
  return ifFound(async () => {
    let folder = await navigator.storage.getDirectory();
    for (const name of [TOP, id, revision]) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  });
}

/** A file below a folder; null where it does not exist and is not to be made. */
export async function openFileIn(folder: Folder, path: string, create: true): Promise<FileSystemFileHandle>;
export async function openFileIn(
  folder: Folder,
  path: string,
  create: false,
): Promise<FileSystemFileHandle | null>;
export async function openFileIn(
  folder: Folder,
  path: string,
  create: boolean,
): Promise<FileSystemFileHandle | null> {
  return ifFound(async () => {
    const names = path.split('/');
    const name = names.pop()!;
    let inner = folder;
    for (const step of names) inner = await inner.getDirectoryHandle(step, { create });
    return inner.getFileHandle(name, { create });
  });
}

export async function removeFileIn(folder: Folder, path: string): Promise<void> {
  await ifFound(async () => {
    const names = path.split('/');
    const name = names.pop()!;
    let inner = folder;
    for (const step of names) inner = await inner.getDirectoryHandle(step);
    await inner.removeEntry(name);
  });
}

/** Deletes everything of a model, whatever its revision, or everything but one revision. */
export async function removeModelFolder(id: string, except?: string): Promise<void> {
  await ifFound(async () => {
    const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(TOP);
    if (except === undefined) return top.removeEntry(id, { recursive: true });
    const model = await top.getDirectoryHandle(id);
    const names = await Array.fromAsync(model.keys());
    for (const name of names) if (name !== except) await model.removeEntry(name, { recursive: true });
  });
}

/** Deletes all models, also those that no card names any more. */
export async function removeAllModelFolders(): Promise<void> {
  await removeTop(TOP);
}

/** So often in a row nothing is written to a record. */
const MOST_READS = 5;

/** A file that is written at the same moment cannot be read: what was opened is gone. Then it is opened again. */
export async function readText(folder: Folder, name: string): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    const handle = await openFileIn(folder, name, false);
    try {
      return handle && (await (await handle.getFile()).text());
    } catch (error) {
      const isChanged = error instanceof DOMException && error.name === 'NotReadableError';
      if (!isChanged || tries === MOST_READS) throw error;
    }
  }
}

export async function writeText(folder: Folder, name: string, text: string): Promise<void> {
  const handle = await openFileIn(folder, name, true);
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

async function ifFound<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (
      error instanceof DOMException &&
      (error.name === 'NotFoundError' || error.name === 'TypeMismatchError')
    ) {
      return null;
    }
    throw error;
  }
}
