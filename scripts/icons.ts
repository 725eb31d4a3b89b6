import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './lib/browser.ts';

/** Below 20 px the second mountain would blur, so the toolbar's size has its own drawing. */
const DRAWINGS = {
  16: 'altscribe-small.svg',
  32: 'altscribe.svg',
  48: 'altscribe.svg',
  128: 'altscribe.svg',
};

const icon = (name: string) => fileURLToPath(new URL(`../public/icons/${name}`, import.meta.url));

/** Draws public/icons/SIZE.png from the SVGs. Run it after changing them: `node scripts/icons.ts`. */
async function drawIcons(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const [size, drawing] of Object.entries(DRAWINGS)) {
      const svg = await readFile(icon(drawing), 'utf8');
      await page.setViewportSize({ width: Number(size), height: Number(size) });
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
      await page.screenshot({ path: icon(`${size}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

await drawIcons();
