import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PICTURES = fileURLToPath(new URL('../../../scripts/demo/page/pictures/', import.meta.url));

/**
 * Files on the disk, as a person drops them: those made of a test's bytes are unpacked by the page itself. Another byte
 * at the end makes the same picture another one for the cache, and none for the eye.
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
