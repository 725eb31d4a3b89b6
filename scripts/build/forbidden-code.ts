import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** What no file of the package may hold, and why. Stores refuse it, and so do we. */
const FORBIDDEN: readonly { what: string; pattern: RegExp }[] = [
  { what: 'eval', pattern: /(?<![\w$.])eval\s*\(/ },
  { what: 'a function made from text', pattern: /\bnew Function\s*\(/ },
  { what: 'a script from elsewhere', pattern: /<script[^>]*\ssrc\s*=\s*["']?(?:https?:)?\/\//i },
  { what: 'a module from elsewhere', pattern: /\b(?:import|importScripts)\s*\(\s*["'`](?:https?:)?\/\// },
  {
    what: 'the address of a CDN',
    pattern: /jsdelivr|unpkg\.com|cdnjs|googleapis|huggingface\.co|esm\.sh|skypack/i,
  },
];

const CODE = new Set(['.js', '.mjs', '.html', '.css']);

/** What is forbidden in a file of the package; empty where nothing is. */
export function forbiddenIn(text: string): string[] {
  return FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(({ what }) => what);
}

/**
 * Fails the build of a package that holds what it must not.
 * @throws with every file and what it holds
 */
export function refuseForbiddenCode(folder: string): void {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !CODE.has(extname(entry.name))) return [];
    const path = join(entry.parentPath, entry.name);
    return forbiddenIn(readFileSync(path, 'utf8')).map((what) => `${relative(folder, path)} holds ${what}.`);
  });
  if (found.length > 0) throw new Error(`The package must not be built like this:\n${found.join('\n')}`);
}
