import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { TargetBrowser } from './lib/build-if-stale.ts';
import { parseCommandLine, runCommand } from './lib/command.ts';
import { withLock } from './lib/lock.ts';
import { ROOT } from './lib/paths.ts';
import { runWxt } from './lib/run-wxt.ts';
import { partsOf } from './package/parts.ts';

const USAGE = `Usage: npm run package

Builds and packs the extension: one file for the Chrome and Edge stores, one for Mozilla's, and the
sources that Mozilla's reviewers ask for. The same sources give the same files, byte for byte.`;

/** What WXT calls the browsers, and so the files. */
const BROWSERS: Record<TargetBrowser, string> = { chromium: 'chrome', firefox: 'firefox' };

await runCommand(async () => {
  parseCommandLine({ args: process.argv.slice(2), options: {} }, USAGE);
  console.error('Building the extension for both browsers and packing it. This takes a minute or two.');
  await withLock(join(ROOT, '.output/build.lock'), packAll, (owner) =>
    console.error(`Waiting for process ${owner}, which is building the extension.`),
  );
  const { name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<
    'name' | 'version',
    string
  >;
  for (const part of [...Object.values(BROWSERS), 'sources']) {
    await tell(join(ROOT, '.output', `${name}-${version}-${part}.zip`));
  }
  for (const target of Object.values(BROWSERS)) await tellParts(target);
  console.error(
    'To try one, unpack it and load the folder (see README.md, "Install"). store/README.md lists what the stores need.',
  );
  return 0;
});

async function packAll(): Promise<void> {
  for (const target of Object.values(BROWSERS)) await runWxt(['zip', '--browser', target]);
}

async function tell(file: string): Promise<void> {
  const bytes = await readFile(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${relative(process.cwd(), file)} (${megabytes(bytes.length)})\n  SHA-256 ${hash}`);
}

async function tellParts(target: string): Promise<void> {
  console.log(`\nIn the package for ${target}, unpacked:`);
  for (const { name, bytes } of await partsOf(join(ROOT, `.output/${target}-mv3`))) {
    console.log(`  ${megabytes(bytes).padStart(9)}  ${name}`);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
