import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/**
 * Runs WXT. Always for production: Vitest sets NODE_ENV to "test", with which Vite would take other files of the libraries and
 * write the paths of this machine into components.
 * @throws with its own output where it fails
 */
export function runWxt(args: readonly string[], folder: string = ROOT): Promise<void> {
  const child = spawn(process.execPath, [join(folder, 'node_modules/wxt/bin/wxt.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`WXT failed (${args.join(' ')}):\n${output.trim()}`)),
    );
  });
}
