import { vi } from 'vitest';
import type { RepositoryFiles } from './repository.ts';

/** A folder of the file system below, with what is in it. */
interface MemoryFolder {
  entries: Map<string, MemoryFolder | MemoryFile>;
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<MemoryFolder>;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<MemoryFile>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
}

interface MemoryFile {
  content: Blob;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(part: BlobPart): Promise<void>; close(): Promise<void> }>;
  move(name: string): Promise<void>;
}

const estimate = async () => ({ usage: 0, quota: 1e12 });

/** Puts a file system that lives in memory in the place of the browser's. */
export function useMemoryFolders(): void {
  const top = folderOf();
  const storage = { getDirectory: async () => top, estimate, persisted: async () => true };
  vi.stubGlobal('navigator', { locks: navigator.locks, hardwareConcurrency: 2, storage });
}

/** Writes files below a folder. */
export async function writeFiles(folder: FileSystemDirectoryHandle, files: RepositoryFiles): Promise<void> {
  for (const [path, content] of files) {
    const names = path.split('/');
    const name = names.pop()!;
    let inner = folder;
    for (const step of names) inner = await inner.getDirectoryHandle(step, { create: true });
    const file = await (await inner.getFileHandle(name, { create: true })).createWritable();
    await file.write(new Blob([content as Uint8Array<ArrayBuffer>]));
    await file.close();
  }
}

function folderOf(): MemoryFolder {
  const entries: MemoryFolder['entries'] = new Map();
  const open = <T extends MemoryFolder | MemoryFile>(
    name: string,
    { create = false } = {},
    make: () => T,
  ): T => {
    if (!entries.has(name) && create) entries.set(name, make());
    return found(entries.get(name)) as T;
  };
  return {
    entries,
    getDirectoryHandle: async (name, options) => open(name, options, folderOf),
    getFileHandle: async (name, options) => open(name, options, () => fileOf(entries, name)),
    async removeEntry(name) {
      found(entries.get(name));
      entries.delete(name);
    },
    async *keys() {
      yield* entries.keys();
    },
  };
}

function fileOf(entries: MemoryFolder['entries'], name: string): MemoryFile {
  const file: MemoryFile = {
    content: new Blob(),
    getFile: async () => new File([file.content], name),
    createWritable: async () => {
      const parts: BlobPart[] = [];
      return {
        write: async (part) => void parts.push(part),
        close: async () => void (file.content = new Blob(parts)),
      };
    },
    move: async (to) => {
      entries.delete(name);
      const moved = fileOf(entries, to);
      moved.content = file.content;
      entries.set(to, moved);
    },
  };
  return file;
}

function found<T>(entry: T | undefined): T {
  if (entry === undefined) throw new DOMException('There is no such entry.', 'NotFoundError');
  return entry;
}
