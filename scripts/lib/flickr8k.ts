import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './command.ts';
import { SHARED } from './paths.ts';

export interface Photo {
  image: string;
  split: 'train' | 'dev' | 'test';
  captions: string[];
}

/** Where the data set is. It is not part of the project. */
export const FLICKR8K = join(SHARED, 'data/flickr8k');

/** The photos of a split, in the order of the data set. @throws UsageError if the data set is not there */
export async function photosOf(split: Photo['split']): Promise<Photo[]> {
  const text = await readFile(join(FLICKR8K, 'captions.jsonl'), 'utf8').catch(() => {
    throw new UsageError(
      `Flickr8k is not at ${FLICKR8K}. Set ALTSCRIBE_SHARED to the folder that holds data/flickr8k.`,
    );
  });
  const photos = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Photo);
  return photos.filter((photo) => photo.split === split);
}

/** Unpacks photos of the splits dev and test into a folder, and gives the path of each. Needs `tar`. */
export async function unpackPhotos(photos: readonly Photo[], folder: string): Promise<string[]> {
  const names = photos.map(({ image }) => `images/${image}`);
  const archive = join(FLICKR8K, 'images-dev-test.tar');
  // A thousand names are 30 kB, well within the limit of a command line.
  await promisify(execFile)('tar', ['-xf', archive, '-C', folder, ...names]);
  return names.map((name) => join(folder, name));
}
