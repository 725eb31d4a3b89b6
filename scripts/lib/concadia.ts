import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.ts';
import { FLICKR8K, type Photo } from './flickr8k.ts';

/** What a person saw in each photograph. */
const SEEN = join(ROOT, 'models/training/captioners/altcap/confidence/seen.json');

/**
 * The photographs of concadia-calibration, which are unlike Flickr8k, with the words that a true caption of each may use,
 * and the path of each. They are in the folder next to Flickr8k, and not part of the project.
 */
export async function calibrationPhotos(): Promise<{ photos: Photo[]; files: string[] }> {
  const { seen } = JSON.parse(await readFile(SEEN, 'utf8')) as { seen: Record<string, string> };
  const photos = Object.entries(seen).map(([image, words]): Photo => ({
    image,
    split: 'dev',
    captions: [words],
  }));
  const folder = join(dirname(FLICKR8K), 'concadia-calibration/images');
  return { photos, files: photos.map(({ image }) => join(folder, image)) };
}
