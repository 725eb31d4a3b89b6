import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { runWxt } from '#scripts/lib/run-wxt.ts';
import { lintPackage } from '#scripts/package/lint.ts';
import { runScript } from '#tests/support/e2e/run-script.ts';

const run = promisify(execFile);

/** Mozilla's store takes 200 MB. */
const MOST_BYTES = 150_000_000;

let packages: Record<'chrome' | 'firefox' | 'sources', string>;

const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

beforeAll(async () => {
  const { code, stdout, stderr } = await runScript('package.ts', []);
  expect(code, stderr).toBe(0);
  const file = (part: string) => {
    const found = new RegExp(`^(\\S+-${part}\\.zip) `, 'm').exec(stdout)?.[1];
    if (!found) throw new Error(`The command names no package for ${part}:\n${stdout}`);
    return join(ROOT, found);
  };
  packages = { chrome: file('chrome'), firefox: file('firefox'), sources: file('sources') };
}, 300_000);

test('each package is small enough for its store', async () => {
  for (const file of Object.values(packages)) expect((await stat(file)).size).toBeLessThan(MOST_BYTES);
});

test('the sources, built again elsewhere, give the package for Firefox and themselves, byte for byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-sources-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await run('unzip', ['-q', packages.sources, '-d', folder]);
  // As `npm ci` would install it from the lock file that is in the sources.
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(join(folder, '.output'), { recursive: true });
  await runWxt(['zip', '--browser', 'firefox'], folder);
  for (const part of ['firefox', 'sources'] as const) {
    const again = join(folder, packages[part].slice(ROOT.length));
    expect(await hashOf(again), part).toBe(await hashOf(packages[part]));
  }
}, 300_000);

test('the same tree, built again, gives the package for Chromium byte for byte', async () => {
  const before = await hashOf(packages.chrome);
  await runWxt(['zip', '--browser', 'chrome']);
  expect(await hashOf(packages.chrome)).toBe(before);
}, 300_000);

test("Mozilla's linter finds nothing in the package but what is known of libraries", async () => {
  const { problems, known } = await lintPackage(await buildIfStale('firefox'));
  expect(problems).toEqual([]);
  expect(known.length).toBeGreaterThan(0);
}, 300_000);
