import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readPhotos } from '#scripts/score-list/photos.ts';

const rows = ['a.jpg', 'b.jpg'].map((image) => JSON.stringify({ image, captions: ['a dog'] })).join('\n');
const made = () => mkdtemp(join(tmpdir(), 'photos-'));

test.each(['', 'images'])('photos lie beside the file, or in a folder there (%s)', async (below) => {
  const folder = await made();
  const file = join(folder, 'captions.jsonl');
  await mkdir(join(folder, below), { recursive: true });
  await writeFile(file, rows);
  for (const name of ['a.jpg', 'b.jpg']) await writeFile(join(folder, below, name), 'x');
  const photos = await readPhotos(file, 1, await made());
  expect(photos).toEqual([{ path: join(folder, below, 'a.jpg'), file: 'a.jpg', captions: ['a dog'] }]);
});

test('photos in an archive are unpacked', async () => {
  const [folder, unpacked] = [await made(), await made()];
  await writeFile(join(folder, 'captions.jsonl'), rows);
  for (const name of ['a.jpg', 'b.jpg']) await writeFile(join(folder, name), 'x');
  await promisify(execFile)('tar', ['-cf', join(folder, 'images.tar'), '-C', folder, 'a.jpg', 'b.jpg']);
  const photos = await readPhotos(join(folder, 'captions.jsonl'), Infinity, unpacked);
  expect(photos.map(({ path }) => path)).toEqual([join(unpacked, 'a.jpg'), join(unpacked, 'b.jpg')]);
});

test('a missing file, a missing photo and a broken line are usage errors that name it', async () => {
  const folder = await made();
  const file = join(folder, 'captions.jsonl');
  await expect(readPhotos(file, 1, folder)).rejects.toThrow(/There is no file/);
  await writeFile(file, rows);
  await expect(readPhotos(file, 1, folder)).rejects.toThrow(/a\.jpg, which is not there/);
  await writeFile(file, '{"image": 3}');
  await expect(readPhotos(file, 1, folder)).rejects.toThrow(/line 1 is not a photo with captions/);
});
