import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const NEEDED: Record<string, string> = {
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/dbus-daemon': 'dbus',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
  '/usr/bin/speech-dispatcher': 'speech-dispatcher',
  '/usr/bin/orca': 'orca',
};

const DISPLAY = ':78';
const PATIENCE_MS = 90_000;

/** A desktop that nobody sees, with a screen reader whose speech is written down. */
export interface Desktop {
  /** What Orca has said so far, one utterance each. */
  spoken(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Starts a display, a message bus, the accessibility bus, Speech Dispatcher with a module that writes what it should speak to a
 * file, and Orca. The browser finds them by the environment of this process, which is changed.
 * @throws where a program is missing; the message says how to install it
 */
export async function startDesktop(): Promise<Desktop> {
  await checkPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-heard-'));
  const file = join(folder, 'spoken.txt');
  await writeConfiguration(folder, file);
  const started: ChildProcess[] = [];
  const env = { ...process.env, HOME: folder, DISPLAY, GSETTINGS_BACKEND: 'memory' } as Record<
    string,
    string
  >;
  for (const name of ['RUNTIME_DIR', 'CONFIG_HOME', 'DATA_HOME', 'CACHE_HOME'])
    env[`XDG_${name}`] = join(folder, name);
  await mkdir(env['XDG_RUNTIME_DIR']!, { mode: 0o700 });
  const start = (command: string, ...args: string[]) => {
    const child = spawn(command, args, { env, stdio: 'ignore' });
    started.push(child);
    return child;
  };

  start('/usr/bin/Xvfb', DISPLAY, '-screen', '0', '1280x1000x24');
  const address = `unix:path=${join(folder, 'bus')}`;
  start('/usr/bin/dbus-daemon', '--session', '--nofork', `--address=${address}`);
  env['DBUS_SESSION_BUS_ADDRESS'] = address;
  await sleep(1_000);
  start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately', '--a11y=1', '--screen-reader=1');
  start(
    '/usr/bin/speech-dispatcher',
    '--run-single',
    '--config-dir',
    join(folder, 'CONFIG_HOME/speech-dispatcher'),
  );
  await sleep(1_500);
  start('/usr/bin/orca', '--replace');
  Object.assign(process.env, { DISPLAY, DBUS_SESSION_BUS_ADDRESS: address });

  const spoken = async () => (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const close = async () => {
    for (const child of started.toReversed()) child.kill();
    await sleep(500);
    await rm(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(200)) {
    if ((await spoken()).length > 0) return { spoken, close };
  }
  await close();
  throw new Error(
    'Orca was started and said nothing within a minute and a half. Does it run by itself ("orca --version")?',
  );
}

async function checkPrograms(): Promise<void> {
  const missing: string[] = [];
  for (const [path, debian] of Object.entries(NEEDED)) {
    await access(path).catch(() => missing.push(debian));
  }
  if (missing.length > 0) {
    throw new Error(
      `A screen reader needs more than is here: "apt-get install --no-install-recommends ${missing.join(' ')}" on Debian.`,
    );
  }
  await run('/usr/bin/orca', ['--version']).catch(() => undefined);
}

/** Speech Dispatcher wants a sound device for every module: here all sound goes nowhere. */
async function writeConfiguration(folder: string, file: string): Promise<void> {
  const dispatcher = join(folder, 'CONFIG_HOME/speech-dispatcher');
  await mkdir(join(dispatcher, 'modules'), { recursive: true });
  await writeFile(join(folder, '.asoundrc'), 'pcm.!default { type null }\nctl.!default { type null }\n');
  await writeFile(
    join(dispatcher, 'speechd.conf'),
    'LogLevel 1\nLogDir "stdout"\nAudioOutputMethod "alsa"\nAddModule "written" "sd_generic" "written.conf"\nDefaultModule written\n',
  );
  await writeFile(
    join(dispatcher, 'modules/written.conf'),
    [
      String.raw`GenericExecuteSynth "printf '%s\\n' \'$DATA\' >> ${file}"`,
      'GenericMaxChunkLength 4000',
      'GenericDelimiters "."',
      'GenericLanguage "en" "en" "utf-8"',
      'AddVoice "en" "MALE1" "default"',
      'DefaultVoice "default"\n',
    ].join('\n'),
  );
}
