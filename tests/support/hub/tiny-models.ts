import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT } from '#scripts/lib/paths.ts';
import { padded, type RepositoryFiles } from './repository.ts';

const FOLDER = `${ROOT}tests/fixtures/hub`;

/**
 * Small models with random weights, in exactly the architectures and file layouts of the models that can be downloaded,
 * as `tests/support/hub/make` made them. Each says its sentence about every picture and to every question.
 */
export const TINY_MODELS = {
  'vit-gpt2': { sentence: 'a small dog runs over wet green grass' },
  'florence-2': { sentence: 'two boats lie near the old stone bridge' },
  smolvlm: { sentence: 'Three red apples on my white kitchen table' },
} as const;

export type TinyModel = keyof typeof TINY_MODELS;

interface TinyOptions {
  /** Takes long for each word (ViT-GPT2: to look at the picture), so that it can be stopped on its way. */
  slow?: boolean;
  /** Sizes of files that are made longer, by path. */
  sizes?: Readonly<Record<string, number>>;
}

/** The files of a small model, to be put on a hub under any name. */
export async function readTinyModel(
  name: TinyModel,
  { slow = false, sizes = {} }: TinyOptions = {},
): Promise<RepositoryFiles> {
  const files = new Map(await readFolder(`${FOLDER}/tiny-${name}`));
  if (slow)
    for (const [path, content] of await readFolder(`${FOLDER}/slow-${name}`)) files.set(path, content);
  for (const [path, bytes] of Object.entries(sizes)) {
    const content = files.get(path);
    if (!content) throw new Error(`The tiny ${name} has no file ${path}.`);
    files.set(path, padded(path, content, bytes));
  }
  return files;
}

/** Every file below a folder, by its path from there. */
export async function readFolder(folder: string): Promise<[string, Uint8Array][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    paths
      .toSorted()
      .map(async (path) => [relative(folder, path), await readFile(path)] as [string, Uint8Array]),
  );
}
