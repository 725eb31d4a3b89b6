import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT } from './lib/paths.ts';
import { runCommand } from './lib/command.ts';
import { withLock } from './lib/lock.ts';

/** Builds the extension and packs it into one file that can be handed to people who have no copy of this project. */
await runCommand(async () => {
  console.error('Building the extension and packing it. This takes about a minute.');
  await withLock(join(ROOT, '.output/build.lock'), pack, (owner) =>
    console.error(`Waiting for process ${owner}, which is building the extension.`),
  );
  const file = join(ROOT, '.output', await packageName());
  const megabytes = (await stat(file)).size / 1_000_000;
  console.log(`${relative(process.cwd(), file)} (${megabytes.toFixed(1)} MB)`);
  console.error(
    'To use it, unpack it and load the folder at chrome://extensions (see README.md, "Install").',
  );
  return 0;
});

/** The name that `zip.artifactTemplate` in wxt.config.ts gives. */
async function packageName(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<
    'name' | 'version',
    string
  >;
  return `${name}-${version}-chromium.zip`;
}

/** @throws with the build's own output where it fails. */
function pack(): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'zip'], { cwd: ROOT });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The extension could not be packed:\n${output.trim()}`)),
    );
  });
}
