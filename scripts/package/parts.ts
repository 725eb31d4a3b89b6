import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A part of a package: a folder, or the files at its top together. */
export interface Part {
  name: string;
  bytes: number;
}

/** Folders of which each folder in them is a part of its own. */
const DIVIDED = /^models\/zoo\//;

/** The parts of an unpacked package, the largest first, and all together at the end. */
export async function partsOf(folder: string): Promise<Part[]> {
  const sizes = new Map<string, number>();
  let all = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    const part = partOf(relative(folder, path));
    sizes.set(part, (sizes.get(part) ?? 0) + size);
    all += size;
  }
  const parts = [...sizes].map(([name, bytes]) => ({ name, bytes }));
  return [...parts.sort((a, b) => b.bytes - a.bytes), { name: 'all together', bytes: all }];
}

/** @param path within the package */
export function partOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) return 'scripts and pages at the top';
  return folders.slice(0, DIVIDED.test(path) ? 3 : 1).join('/');
}
