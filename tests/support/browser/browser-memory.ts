import { readdir, readFile } from 'node:fs/promises';

/**
 * Private memory of processes, in bytes. Pages of files, such as the browser's program, are left out: they are shared with
 * other browsers that run on the machine.
 */
export interface BrowserMemory {
  /** Of every process of the browsers that this process started. */
  whole: number;
  /** Of the processes among them that run an extension's pages, workers and service worker. */
  extension: number;
}

/** Memory of the browsers that this process started; null on a system without /proc. */
export async function browserMemory(): Promise<BrowserMemory | null> {
  if (process.platform !== 'linux') return null;
  const sum = { whole: 0, extension: 0 };
  for (const { id, command } of await descendants(process.pid)) {
    // The tracing process belongs to the measurement.
    if (!/chrom/i.test(command) || command.includes('tracing.mojom')) continue;
    const bytes = await ownBytes(id);
    sum.whole += bytes;
    if (command.includes('--extension-process')) sum.extension += bytes;
  }
  return sum;
}

interface Process {
  id: number;
  parent: number;
  command: string;
}

async function descendants(ancestor: number): Promise<Process[]> {
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

/** Anonymous and shared memory. What several processes share counts in proportion. */
async function ownBytes(id: number): Promise<number> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return (
    text.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm).reduce((sum, [, kB]) => sum + Number(kB), 0) * 1024
  );
}
