import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Branded Chrome is not among them: since version 137 it ignores --load-extension. */
const NAMES = ['chromium', 'chromium-browser'];
const OFF_PATH = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];

const ADVICE =
  'Altscribe needs Chromium: install it ("apt-get install chromium" on Debian) or set CHROMIUM to its path.';

/** Seconds to wait for apt's lock: a new machine may be busy with its own updates. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=600'];

/**
 * Path of a Chromium that loads unpacked extensions. Installs Debian's if there is none and this process may.
 * @throws with advice if there is none and it cannot be installed
 */
export async function findChromium(): Promise<string> {
  const found = (await fromEnvironment()) ?? (await installed());
  if (found) return found;
  if (process.getuid?.() !== 0 || !(await isExecutable('/usr/bin/apt-get'))) throw new Error(ADVICE);
  return installFromDebian();
}

async function fromEnvironment(): Promise<string | undefined> {
  const path = process.env['CHROMIUM'];
  if (path && !(await isExecutable(path))) {
    throw new Error(
      `CHROMIUM is set to ${path}, which is not a program that can be run. Correct or unset it.`,
    );
  }
  return path || undefined;
}

async function installed(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of [...candidates, ...OFF_PATH]) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function installFromDebian(): Promise<string> {
  console.error('No Chromium here: installing the package "chromium" with apt-get (once, some minutes).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', [...PATIENT, 'update', '-qq'], { env });
    await run('apt-get', [...PATIENT, 'install', '-y', '-qq', 'chromium'], { env, maxBuffer: 64e6 });
  } catch (cause) {
    throw new Error(`apt-get could not install Chromium. ${ADVICE}`, { cause });
  }
  const path = await installed();
  if (!path) throw new Error(ADVICE);
  return path;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
