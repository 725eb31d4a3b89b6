import { mkdtemp, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CaptionLine } from '#scripts/caption/line.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { openExtensionPage, tabStatus } from '#scripts/lib/extension-page.ts';
import type { Kind } from '#utils/domain/kinds.ts';
import { codePicture } from '#tests/support/pictures/code-picture.ts';
import { paintedPhoto } from '#tests/support/pictures/painted-photo.ts';
import { photoWithWords } from '#tests/support/pictures/photo-with-words.ts';
import { DRAWN } from '#tests/support/pictures/pictures-of-kinds.ts';
import { renderPictures } from '#tests/support/pictures/render-pictures.ts';
import { runScript } from '#tests/support/e2e/run-script.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();
const PICTURES = join(ROOT, 'scripts/demo/page/pictures');
/** One picture of each kind, and a photo on which something is written: what is said of each, null where nothing is. */
const SAYS: Record<Kind | 'words', RegExp | null> = {
  ...(Object.fromEntries(Object.entries(DRAWN).map(([kind, { says }]) => [kind, says])) as Record<
    keyof typeof DRAWN,
    RegExp | null
  >),
  photo: /person/i,
  painting: /^Painting or drawing/,
  words: /cat.*Text: Please close the gate$/i,
  qr: /^QR code: link to example\.org$/,
};
const NAMES = Object.keys(SAYS) as (keyof typeof SAYS)[];

let files: Record<keyof typeof SAYS, string>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinds-'));
  const drawn = await renderPictures(
    extension().browser,
    {
      ...DRAWN,
      qr: codePicture('https://example.org/menu?table=7'),
      painting: await paintedPhoto(join(PICTURES, 'coffee.jpg')),
      words: await photoWithWords(join(PICTURES, 'cat.jpg'), 'Please close the gate'),
    },
    folder,
  );
  files = { ...drawn, photo: join(PICTURES, 'photographer.jpg') };
});

test('the command line tells the kind of each picture and says what its expert found', async () => {
  const { code, stdout } = await runScript('caption.ts', ['--json', ...NAMES.map((name) => files[name])]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CaptionLine);
  expect(lines.map(({ kind }) => kind)).toEqual(NAMES.map((name) => (name === 'words' ? 'photo' : name)));
  for (const [index, name] of NAMES.entries()) {
    const says = SAYS[name];
    if (says) expect(lines[index]?.text).toMatch(says);
    else expect(lines[index]).toMatchObject({ state: 'refused', text: null });
  }
  expect(code).toBe(0);
});

test('a page with one picture of each kind gets the text of each', async () => {
  const site = await startSite({
    '/': page(NAMES.map((name) => `<p><img id="${name}" src="/${name}.png"></p>`)),
    ...served(files),
  });
  const tab = await visit(extension(), site.origin);
  const altOf = (name: string) => tab.locator(`#${name}`).getAttribute('alt');
  for (const name of NAMES) {
    if (SAYS[name]) await expect.poll(() => altOf(name), SOON).toMatch(SAYS[name]);
  }
  // The last of them has its text, so the ones that are refused had their turn.
  for (const name of NAMES) if (!SAYS[name]) expect(await altOf(name)).toBeNull();
});

test('what a code for a network holds is neither said nor written into the page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'));
  const secret = codePicture('WIFI:T:WPA;S:Home;P:correct horse;;');
  const { wifi } = await renderPictures(extension().browser, { wifi: secret }, folder);
  const site = await startSite({
    '/': page(['<p><img id="wifi" src="/wifi.png"></p>']),
    ...served({ wifi }),
  });
  const tab = await visit(extension(), site.origin);
  await expect.poll(() => tab.locator('#wifi').getAttribute('alt'), SOON).toBe('QR code: Wi-Fi network');
  expect(await tab.content()).not.toMatch(/correct|horse|Home/);
  const { stdout } = await runScript('caption.ts', ['--json', wifi!]);
  expect(stdout).not.toMatch(/correct|horse|Home/);
});

test('a page of forty icons loads the router and what names symbols, and no captioner or reader', async () => {
  await extension().worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
  const images = Array.from({ length: 40 }, (_, index) => `<img src="/icon${index}.svg" width="48">`);
  const site = await startSite({
    // All in view: what is not is asked for later.
    '/': page(images),
    ...Object.fromEntries(images.map((_, index) => [`/icon${index}.svg`, sendSvg(icon(index))])),
  });
  const tab = await visit(extension(), site.origin);
  const own = await openExtensionPage(extension().browser, 'studio.html');
  const answered = async () => {
    const { frames } = await tabStatus(own, tab.url());
    return frames.flatMap(({ candidates }) => candidates).map(({ description }) => description?.state);
  };
  // The drawings are nobody's: they are told as icons, or carefully.
  await expect.poll(answered, SOON).toEqual(images.map(() => expect.stringMatching(/^(list|hedged)$/)));
  // Where one is not sure at a glance, the router looks again with the trunk's eyes.
  const loaded = await loadedModels(own);
  expect(loaded.filter((part) => part !== 'trunk')).toEqual(['kinds', 'symbols']);
});

function page(content: string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kinds</title>${content.join('\n')}`;
}

function icon(index: number): string {
  const shape =
    index % 2 ? '<circle cx="12" cy="12" r="9"/>' : '<rect x="4" y="4" width="16" height="16" rx="3"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="#223" stroke-width="2">${shape}<path d="M8 ${8 + (index % 8)}h${2 + (index % 6)}M12 7v${3 + (index % 7)}"/></svg>`;
}

function sendSvg(svg: string) {
  return (_request: unknown, response: ServerResponse) => {
    response.setHeader('content-type', 'image/svg+xml');
    response.end(svg);
  };
}

/** The pictures under their names. */
function served(pictures: Partial<Record<string, string>>) {
  const entries = Object.entries(pictures).map(([kind, file = '']) => [
    `/${kind}.png`,
    (_request: unknown, response: { end(body: Buffer): void }) =>
      void readFile(file).then((body) => response.end(body)),
  ]);
  return Object.fromEntries(entries) as Record<
    string,
    (request: unknown, response: { end(body: Buffer): void }) => void
  >;
}

function loadedModels(own: Awaited<ReturnType<typeof openExtensionPage>>): Promise<string[]> {
  return own.evaluate(async () => {
    const message = { id: 1, type: 'hostStatus', timestamp: 0, data: undefined };
    const { res } = (await chrome.runtime.sendMessage(message)) as { res: { loaded: string[] } };
    return res.loaded;
  });
}
