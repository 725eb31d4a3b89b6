import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;

/**
 * Runs `work` while no other process does so under the same lock file. Takes over a lock whose owner is gone.
 * @param onWait is called once, with the owner's process id, if another process has to finish first
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  onWait: (owner: number) => void = () => {},
): Promise<T> {
  await acquire(path, onWait);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string, onWait: (owner: number) => void): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  for (let told = false; !(await create(path)); await sleep(POLL_MS)) {
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    // An empty file belongs to a process that is about to write its id, so this only waits.
    if (owner && !isRunning(owner)) await rm(path, { force: true });
    else if (owner && !told) {
      onWait(owner);
      told = true;
    }
  }
}

/** True if the file did not exist and now does. The `wx` flag makes this one atomic step. */
async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
