import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './lib/browser.ts';
import { buildIfStale, ROOT } from './lib/build-if-stale.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { serveDemo } from './demo/server.ts';
import { LOOKS, wear, type Look } from './screenshots/looks.ts';
import { SCENES, type Scene, type Set } from './screenshots/scenes.ts';

const USAGE = `Usage: npm run screenshots -- [--only NAME]...

Pictures of every section of the Studio, the popup and the panel, in every look, into docs/screenshots.

  --only NAME  only files whose name contains it, such as "settings" or "dark"`;

const FOLDER = 'docs/screenshots';

/** Where the demo page lies for the browser: its real port differs from run to run, and the popup shows it. */
const SITE = 'gallery.example';

await runCommand(async () => {
  const only = readOptions(process.argv.slice(2));
  const extension = await buildIfStale();
  const demo = await serveDemo();
  // Scroll bars and the blinking caret would differ from one machine to the next.
  const args = [
    '--hide-scrollbars',
    '--lang=en-US',
    `--host-resolver-rules=MAP ${SITE} ${new URL(demo.url).host}`,
  ];
  const browser = await launchBrowser({ extension, args });
  try {
    await mkdir(join(ROOT, FOLDER), { recursive: true });
    for (const look of LOOKS) {
      await wear(browser, look);
      for (const scene of SCENES) {
        if (isWanted(scene, look, only))
          await shoot(scene, look, { browser, demo: `http://${SITE}${new URL(demo.url).pathname}` });
      }
    }
    return 0;
  } finally {
    await browser.close();
    await demo.close();
  }
});

function nameOf({ name }: Scene, look: Look): string {
  return `${name}-${look.name}`;
}

function isWanted(scene: Scene, look: Look, only: string[]): boolean {
  return only.length === 0 || only.some((part) => nameOf(scene, look).includes(part));
}

async function shoot(scene: Scene, look: Look, set: Set): Promise<void> {
  const path = join(FOLDER, `${nameOf(scene, look)}.png`);
  const { page, close } = await scene.open(set, look);
  try {
    await page.screenshot({ path: join(ROOT, path), animations: 'disabled', caret: 'hide' });
    console.log(path);
  } finally {
    await close();
  }
}

function readOptions(args: string[]): string[] {
  try {
    const { values } = parseArgs({
      args,
      options: { only: { type: 'string', multiple: true, default: [] } },
    });
    return values.only;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
