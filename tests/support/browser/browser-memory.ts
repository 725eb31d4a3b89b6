import { descendants, ownBytes } from './processes.ts';

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
