import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';

/** Tests whose subject is not one module: what each is about instead. */
const OF_MORE_THAN_ONE_MODULE: Readonly<Record<string, string>> = {
  'docs/faults': 'docs',
  'docs/paths': 'docs',
  'public/locales': 'public/_locales',
  'public/plain-english': 'public/_locales',
  'tests/mirrored': 'tests/unit',
  'tests/what-comes-in': 'tests/support/fuzz',
};

test('every unit test lies where its subject lies', () => {
  const tests = globSync('**/*.test.ts', { cwd: join(ROOT, 'tests/unit') });
  const strays = tests.map((path) => path.replace(/\.test\.ts$/, '')).filter((path) => !hasSubject(path));
  expect(strays).toEqual([]);
});

/** `a/b.test.ts` tests `a/b.ts`, and so may `a/b-some-words.test.ts`. */
function hasSubject(path: string): boolean {
  const subject = OF_MORE_THAN_ONE_MODULE[path];
  if (subject) return existsSync(join(ROOT, subject));
  const words = basename(path).split('-');
  const names = words.map((_, index) => join(dirname(path), words.slice(0, index + 1).join('-')));
  return names.some((name) => ['.ts', '.tsx'].some((extension) => existsSync(join(ROOT, name + extension))));
}
