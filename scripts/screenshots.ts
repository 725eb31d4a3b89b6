import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './lib/browser.ts';
import { buildIfStale } from './lib/build-if-stale.ts';
import { ROOT } from './lib/paths.ts';
import { parseCommandLine, runCommand } from './lib/command.ts';
import { serveDemo } from './demo/server.ts';
import { APPEARANCES, applySettings, type Appearance } from './screenshots/appearances.ts';
import { SCENES, type Scene, type SceneContext } from './screenshots/scenes.ts';

const USAGE = `Usage: npm run screenshots -- [--only NAME]...

Takes screenshots of every section of Studio, of the popup and of the panel, in every theme, and saves them in
docs/screenshots.

  --only NAME  only the files whose name contains NAME, such as "settings" or "dark"`;

const FOLDER = 'docs/screenshots';

/** The demo page's host for the browser. Its real port differs from run to run, and the popup shows it. */
const SITE = 'gallery.example';

await runCommand(async () => {
  const only = readOptions(process.argv.slice(2));
  const extension = await buildIfStale();
  const demo = await serveDemo();
  // Scroll bars and the language would differ from machine to machine.
  const args = [
    '--hide-scrollbars',
    '--lang=en-US',
    `--host-resolver-rules=MAP ${SITE} ${new URL(demo.url).host}`,
  ];
  const browser = await launchBrowser({ extension, args });
  try {
    await mkdir(join(ROOT, FOLDER), { recursive: true });
    for (const appearance of APPEARANCES) {
      await applySettings(browser, appearance);
      for (const scene of SCENES) {
        if (isWanted(scene, appearance, only))
          await shoot(scene, appearance, { browser, demo: `http://${SITE}${new URL(demo.url).pathname}` });
      }
    }
    return 0;
  } finally {
    await browser.close();
    await demo.close();
  }
});

function nameOf({ name }: Scene, appearance: Appearance): string {
  return `${name}-${appearance.name}`;
}

function isWanted(scene: Scene, appearance: Appearance, only: string[]): boolean {
  return only.length === 0 || only.some((part) => nameOf(scene, appearance).includes(part));
}

async function shoot(scene: Scene, appearance: Appearance, context: SceneContext): Promise<void> {
  const path = join(FOLDER, `${nameOf(scene, appearance)}.png`);
  const { page, close } = await scene.open(context, appearance);
  try {
    await page.screenshot({ path: join(ROOT, path), animations: 'disabled', caret: 'hide' });
    console.log(path);
  } finally {
    await close();
  }
}

function readOptions(args: string[]): string[] {
  const options = { only: { type: 'string', multiple: true, default: [] as string[] } } as const;
  return parseCommandLine({ args, options }, USAGE).values.only;
}
