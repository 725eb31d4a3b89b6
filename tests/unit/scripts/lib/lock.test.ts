import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { withLock } from '#scripts/lib/lock.ts';

let lock: string;

beforeEach(async () => {
  lock = join(await mkdtemp(join(tmpdir(), 'lock-')), 'under', 'lock');
});

test('work under one lock never overlaps, and who waits learns of the owner', async () => {
  const events: string[] = [];
  const owners: number[] = [];
  const job = (name: string) =>
    withLock(
      lock,
      async () => {
        events.push(`${name} starts`);
        // The other one may look at the lock only now and then.
        await expect.poll(() => owners, { timeout: 30_000 }).toEqual([process.pid]);
        events.push(`${name} ends`);
      },
      (owner) => owners.push(owner),
    );
  await Promise.all([job('a'), job('b')]);
  const [first, second] = events[0] === 'a starts' ? ['a', 'b'] : ['b', 'a'];
  expect(events).toEqual([`${first} starts`, `${first} ends`, `${second} starts`, `${second} ends`]);
}, 60_000);

test('the lock is let go when the work fails', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
  expect(existsSync(lock)).toBe(false);
});

test('a lock whose owner is gone is taken over', async () => {
  await withLock(lock, async () => {});
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  await writeFile(lock, String(gone));
  await expect(withLock(lock, async () => 'done')).resolves.toBe('done');
});
