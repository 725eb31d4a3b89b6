import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A browser that is looked for, and where. */
export interface WantedProgram {
  /** As people call it. */
  name: string;
  /** The environment variable that may hold its path. */
  variable: string;
  /** What it is called in the folders of PATH, the best first. */
  commands: readonly string[];
  /** Where it may be besides. */
  offPath: readonly string[];
  /** The package of Debian that it comes in. */
  debian: string;
}

/** Seconds to wait for apt's lock: a new machine may be busy with its own updates. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=600'];

/**
 * Path of the program. Installs Debian's if there is none and this process may.
 * @throws with advice if there is none and it cannot be installed
 */
export async function findProgram(wanted: WantedProgram): Promise<string> {
  const found = (await fromEnvironment(wanted)) ?? (await installed(wanted));
  if (found) return found;
  if (process.getuid?.() !== 0 || !(await isExecutable('/usr/bin/apt-get')))
    throw new Error(adviceOn(wanted));
  return installFromDebian(wanted);
}

function adviceOn({ name, variable, debian }: WantedProgram): string {
  return `Altscribe needs ${name}: install it ("apt-get install ${debian}" on Debian) or set ${variable} to its path.`;
}

async function fromEnvironment({ variable }: WantedProgram): Promise<string | undefined> {
  const path = process.env[variable];
  if (path && !(await isExecutable(path))) {
    throw new Error(
      `${variable} is set to ${path}, which is not a program that can be run. Correct or unset it.`,
    );
  }
  return path || undefined;
}

async function installed({ commands, offPath }: WantedProgram): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  for (const path of [...candidates, ...offPath]) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function installFromDebian(wanted: WantedProgram): Promise<string> {
  const { name, debian } = wanted;
  console.error(
    `${name} was not found. Installing the package "${debian}" with apt-get (once; it takes some minutes).`,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', [...PATIENT, 'update', '-qq'], { env });
    await run('apt-get', [...PATIENT, 'install', '-y', '-qq', debian], { env, maxBuffer: 64e6 });
  } catch (cause) {
    throw new Error(`apt-get could not install ${name}. ${adviceOn(wanted)}`, { cause });
  }
  const path = await installed(wanted);
  if (!path) throw new Error(adviceOn(wanted));
  return path;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
