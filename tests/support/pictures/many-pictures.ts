import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PICTURES = fileURLToPath(new URL('../../../scripts/demo/page/pictures/', import.meta.url));

/**
 * Writes picture files to the disk, like those a person drops. (Files that a test makes from bytes are decoded by the page
 * itself.)
 * Each has another number at its end, so that it looks the same but counts as another picture for the cache.
 * @param names of the demo's pictures, taken in turn
 */
export async function manyPictures(
  count: number,
  names: readonly string[] = ['cat.jpg'],
): Promise<{ paths: string[]; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-many-'));
  const sources = await Promise.all(names.map((name) => readFile(PICTURES + name)));
  const paths = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const path = join(folder, `${index}-${names[index % names.length]}`);
      await writeFile(path, Buffer.concat([sources[index % names.length]!, Buffer.from(String(index))]));
      return path;
    }),
  );
  return { paths, remove: () => rm(folder, { recursive: true }) };
}
