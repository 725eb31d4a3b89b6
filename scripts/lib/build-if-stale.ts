import { existsSync } from 'node:fs';
import { stat, readdir, utimes } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { withLock } from './lock.ts';
import { ROOT } from './paths.ts';
import { runWxt } from './run-wxt.ts';

/** What the package is built from. The code that trained the models is not part of it. */
const SOURCES = [
  'components',
  'entrypoints',
  'models',
  'package-lock.json',
  'THIRD_PARTY.md',
  'public',
  'scripts/build',
  'utils',
  'wxt.config.ts',
];
const NOT_SOURCES = new Set(['models/training']);

/** The browsers that the extension is built for. Edge takes Chromium's build. */
export type TargetBrowser = 'chromium' | 'firefox';

/** What WXT calls them. */
const TARGETS: Record<TargetBrowser, string> = { chromium: 'chrome', firefox: 'firefox' };

/**
 * Builds the extension, unless there is a build that is newer than all sources, and gives its folder. Says on standard error
 * what it is waiting for.
 * @throws with the build's own output if it fails
 */
export async function buildIfStale(browser: TargetBrowser = 'chromium'): Promise<string> {
  const folder = join(ROOT, `.output/${TARGETS[browser]}-mv3`);
  if (!(await staleReason(folder))) return folder;
  await withLock(
    join(ROOT, '.output/build.lock'),
    async () => {
      // The process that held the lock may have built it meanwhile.
      const reason = await staleReason(folder);
      if (reason) await build(browser, folder, reason);
    },
    (owner) => console.error(`Waiting for process ${owner}, which is building the extension.`),
  );
  return folder;
}

async function build(browser: TargetBrowser, folder: string, reason: string): Promise<void> {
  console.error(`Building the extension for ${browser} (${reason}).`);
  const started = new Date();
  await runWxt(['build', '--browser', TARGETS[browser]]);
  // A file saved during the build must count as newer than the build.
  await utimes(join(folder, 'manifest.json'), started, started);
}

/** Why a build is needed; null if the existing one is up to date. */
async function staleReason(folder: string): Promise<string | null> {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return 'there is none yet';
  const built = (await stat(manifest)).mtimeMs;
  for (const source of SOURCES) {
    const newer = await newerThan(built, join(ROOT, source));
    if (newer) return `${relative(ROOT, newer)} has changed`;
  }
  return null;
}

/** The first file or folder at or under `path` that changed after `time`. A folder's own time shows that files were removed. */
export async function newerThan(time: number, path: string): Promise<string | null> {
  if (NOT_SOURCES.has(relative(ROOT, path)) || !existsSync(path)) return null;
  const stats = await stat(path);
  if (stats.mtimeMs > time) return path;
  if (!stats.isDirectory()) return null;
  for (const name of (await readdir(path)).sort()) {
    const newer = await newerThan(time, join(path, name));
    if (newer) return newer;
  }
  return null;
}
