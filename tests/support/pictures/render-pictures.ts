import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { Drawn } from './pictures-of-kinds.ts';

/** Renders pictures in the browser into PNG files with a transparent background, and gives the path of each. */
export async function renderPictures<Name extends string>(
  browser: Pick<BrowserContext, 'newPage'>,
  pictures: Readonly<Record<Name, Pick<Drawn, 'html' | 'width' | 'height'>>>,
  folder: string,
): Promise<Record<Name, string>> {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  const files: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(pictures) as Name[]) {
    const { html, width, height } = pictures[name];
    await page.setViewportSize({ width, height });
    await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${html}`);
    const file = join(folder, `${name}.png`);
    const clip = { x: 0, y: 0, width, height };
    await writeFile(file, await page.screenshot({ clip, omitBackground: true }));
    files[name] = file;
  }
  await page.close();
  return files as Record<Name, string>;
}
