import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '#scripts/lib/paths.ts';

const run = promisify(execFile);

/** The last commit with the queue, the cold start and the reading as they were before these were made faster. */
export const BEFORE = '11e175d';

/** Options of benches that compare with it. */
export const BEFORE_OPTIONS = {
  rounds: { type: 'string', default: '3' },
  before: { type: 'string', default: BEFORE },
  alone: { type: 'boolean', default: false },
} as const;

/**
 * Builds the extension as it was at a commit, with today's packages, once, and gives its folder: so that both can be measured
 * in the same run. Null, with a note, where this clone does not have the commit.
 */
export async function buildBefore(commit = BEFORE): Promise<string | null> {
  const folder = join(ROOT, '.output/before', commit);
  const built = join(folder, '.output/chrome-mv3');
  if (existsSync(built)) return built;
  if (!(await hasCommit(commit))) {
    console.error(
      `This clone has no commit ${commit}: nothing is compared with it. Fetch the whole history.`,
    );
    return null;
  }
  console.error(`Building the extension as it was at ${commit}.`);
  const sources = `${folder}.new`;
  await rm(sources, { recursive: true, force: true });
  await mkdir(sources, { recursive: true });
  const archive = `${sources}.tar`;
  await run('git', ['archive', '-o', archive, commit], { cwd: ROOT });
  await run('tar', ['-xf', archive, '-C', sources]);
  await rm(archive);
  await symlink(join(ROOT, 'node_modules'), join(sources, 'node_modules'));
  await run(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build'], { cwd: sources });
  await rename(sources, folder);
  return built;
}

async function hasCommit(commit: string): Promise<boolean> {
  try {
    await run('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: ROOT });
    return true;
  } catch {
    return false;
  }
}
