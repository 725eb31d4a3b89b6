import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';

// Each test starts the linter, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A house of its own, under the project's lint rules. */
let house: string;
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'altscribe-rooms-'));
  const config = JSON.stringify(join(ROOT, 'oxlint.config.ts'));
  await writeFile(join(house, 'oxlint.config.ts'), `export { default } from ${config};\n`);
});
afterAll(() => rm(house, { recursive: true }));

test.each([
  ['a room above it', 'models/judge/wrong.ts', '#models/host/create-host.ts'],
  ['a room beside it that the table does not allow', 'models/experts/wrong.ts', '#models/route/route.ts'],
  ['the page, from the domain', 'utils/domain/wrong.ts', '#entrypoints/content/find/classify.ts'],
  ['an entry file', 'entrypoints/content/commands/wrong.ts', '#entrypoints/content/index.ts'],
  ['tests, from scripts', 'scripts/scan/wrong.ts', '#tests/support/engine-page.ts'],
  ['scripts, from the product', 'components/wrong.ts', '#scripts/lib/table.ts'],
  ['a parent folder by ../', 'models/host/wrong.ts', '../obtain/obtain.ts'],
  ['anything by an alias that Node does not know', 'models/host/wrong.ts', '@/utils/domain/limits.ts'],
])('lint fails on an import of %s', async (_what, file, specifier) => {
  const source = `import type { X } from '${specifier}';\nimport { y } from '${specifier}';\nexport const z: X = y;\n`;
  expect((await lint(file, source)).match(/no-restricted-imports/g)).toHaveLength(2);
});

test.each([
  ['a neighbour', 'models/judge/right.ts', './signals.ts'],
  ['the ground floor', 'models/judge/right.ts', '#utils/domain/findings.ts'],
  ['a room that the table allows', 'entrypoints/background/word/right.ts', '#models/judge/judge-photo.ts'],
])('lint allows an import of %s', async (_what, file, specifier) => {
  const source = `import type { X } from '${specifier}';\nexport type Y = X;\n`;
  expect(await lint(file, source)).not.toContain('no-restricted-imports');
});

/** What the linter prints about one file of the house. */
async function lint(file: string, source: string): Promise<string> {
  const path = join(house, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, source);
  const { promise, resolve } = Promise.withResolvers<string>();
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  execFile(process.execPath, [oxlint, file], { cwd: house }, (_error, stdout, stderr) =>
    resolve(stdout + stderr),
  );
  const printed = await promise;
  await rm(path);
  // A linter that did not run allows everything.
  expect(printed).toMatch(/Found \d+ warnings? and \d+ errors?/);
  return printed;
}
