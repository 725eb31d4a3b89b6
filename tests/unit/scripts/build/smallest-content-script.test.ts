import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INTERNAL } from '#scripts/build/smallest-content-script.ts';
import { ROOT } from '#scripts/lib/paths.ts';

test('no name that is shortened is read from the browser: document.hidden would be undefined', () => {
  const read = new RegExp(
    `\\b(document|window|globalThis|navigator|location|history|browser)\\.(${INTERNAL.join('|')})\\b`,
  );
  const files = globSync(['entrypoints/content/**/*.ts', 'utils/**/*.ts'], { cwd: ROOT });
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => read.test(readFileSync(ROOT + file, 'utf8')))).toEqual([]);
});
