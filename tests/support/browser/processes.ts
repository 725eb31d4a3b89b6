import { readdir, readFile } from 'node:fs/promises';

export interface Process {
  id: number;
  parent: number;
  command: string;
}

/** The processes of this system that descend from one, children of children included. Linux only. */
export async function descendants(ancestor: number): Promise<Process[]> {
  const ids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const all = (await Promise.all(ids.map(processOf))).filter((found) => found !== null);
  const family = new Set([ancestor]);
  // Zygotes start processes too, so a child may have a lower id than its parent.
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return all.filter(({ id }) => id !== ancestor && family.has(id));
}

/** Private memory of a process in bytes: anonymous and shared. What several processes share counts in proportion. */
export async function ownBytes(id: number): Promise<number> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return (
    text.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm).reduce((sum, [, kB]) => sum + Number(kB), 0) * 1024
  );
}

/** Null if it has ended meanwhile. */
async function processOf(id: number): Promise<Process | null> {
  try {
    const [status, command] = await Promise.all([
      readFile(`/proc/${id}/stat`, 'utf8'),
      readFile(`/proc/${id}/cmdline`, 'utf8'),
    ]);
    // After the name in brackets, which may hold anything: the state, then the parent.
    const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
    return { id, parent, command };
  } catch {
    return null;
  }
}
