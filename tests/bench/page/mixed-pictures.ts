import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ROOT } from '#scripts/lib/paths.ts';
import { DRAWN } from '#tests/support/pictures/pictures-of-kinds.ts';
import { renderPictures } from '#tests/support/pictures/render-pictures.ts';

/** Photos of which something is said for certain. */
const PHOTOS = ['cat.jpg', 'coffee.jpg', 'astronaut.jpg'];
/** Drawn pictures of which something is said. */
const { chart, screenshot, text, diagram, icon, logo, flag, emoji } = DRAWN;
const GRAPHICS = { chart, screenshot, text, diagram, icon, logo, flag, emoji };

/** Ten pictures as on a page of news or a handbook: five photos, and one each of what has to be read. */
const TEN = [
  'photo',
  'chart',
  'photo',
  'icon',
  'photo',
  'screenshot',
  'photo',
  'text',
  'photo',
  'other',
] as const;
const OTHERS = ['logo', 'diagram', 'flag', 'emoji'] as const;

/** Pictures of all kinds in a mixed order. Equal ones have other bytes, so each counts as a picture of its own. */
export async function mixedPictures(
  browser: Pick<BrowserContext, 'newPage'>,
  count: number,
): Promise<{ name: string; bytes: Buffer }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-mixed-'));
  try {
    const drawn = await renderPictures(browser, GRAPHICS, folder);
    return await Promise.all(
      Array.from({ length: count }, async (_, at) => {
        const sort = TEN[at % TEN.length]!;
        const round = Math.floor(at / TEN.length);
        const file =
          sort === 'photo'
            ? `${ROOT}scripts/demo/page/pictures/${PHOTOS[at % PHOTOS.length]}`
            : drawn[sort === 'other' ? OTHERS[round % OTHERS.length]! : sort];
        return {
          name: `${at}-${sort}`,
          bytes: Buffer.concat([await readFile(file), Buffer.from(String(at))]),
        };
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
