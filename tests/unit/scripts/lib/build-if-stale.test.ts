import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { newerThan } from '#scripts/lib/build-if-stale.ts';

const BUILT = Date.UTC(2026, 0, 1);
const before = new Date(BUILT - 60_000);
const after = new Date(BUILT + 60_000);

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
  file = join(folder, 'inner', 'source.ts');
  await mkdir(join(folder, 'inner'));
  await writeFile(file, '');
  for (const path of [file, join(folder, 'inner'), folder]) await utimes(path, before, before);
});

test('nothing is newer where all was saved before the build', async () => {
  expect(await newerThan(BUILT, folder)).toBeNull();
});

test('a file saved after the build is named', async () => {
  await utimes(file, after, after);
  expect(await newerThan(BUILT, folder)).toBe(file);
});

test('a file removed after the build shows in its folder', async () => {
  await rm(file);
  expect(await newerThan(BUILT, folder)).toBe(join(folder, 'inner'));
});

test('a path that is not there is not newer', async () => {
  expect(await newerThan(BUILT, join(folder, 'nowhere'))).toBeNull();
});
