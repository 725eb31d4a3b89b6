import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** One file imports another, types included; both as paths from the repository's root. */
export type Arrow = readonly [from: string, to: string];

const SOURCE = /\.tsx?$/;
/** `import ... from`, `export ... from`, `import('...')`, and workers, which are named by `new URL`. */
const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(['"])([.#][^'"\n]*)\1/g;

/**
 * Every arrow between the files below `folders` and any other file of the repository.
 * @param root of the repository
 */
export function readArrows(root: string, folders: readonly string[]): Arrow[] {
  return folders
    .flatMap((folder) => sourcesIn(root, folder))
    .flatMap((file) => arrowsOf(root, file, readFileSync(join(root, file), 'utf8')));
}

/** The arrows of one file's text. What an import names must exist; anything else is a library's. */
export function arrowsOf(root: string, file: string, text: string): Arrow[] {
  return [...text.matchAll(IMPORTS)].flatMap(([, , specifier = '']): Arrow[] => {
    const path = specifier.replace(/\?.*$/, '');
    const target = path.startsWith('#') ? path.slice(1) : posix.join(dirname(file), path);
    return SOURCE.test(target) && existsSync(join(root, target)) ? [[file, target]] : [];
  });
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(root.length).replace(/^\//, ''), entry.name))
    .filter((path) => !path.startsWith('models/training/'))
    .toSorted();
}
