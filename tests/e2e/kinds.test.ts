import { mkdtemp, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaptionLine } from '@/scripts/caption/line';
import { ROOT } from '@/scripts/lib/build-if-stale';
import { openExtensionPage, tabStatus } from '@/scripts/lib/extension-page';
import type { Kind } from '@/utils/findings';
import { codePicture } from '../support/code-picture.ts';
import { DRAWN } from '../support/pictures-of-kinds.ts';
import { renderPictures } from '../support/render-pictures.ts';
import { runScript } from './lib/run-script.ts';
import { shareExtension } from './support/browser.ts';
import { startSite } from './support/site.ts';
import { SOON, visit } from './support/visit.ts';

const extension = shareExtension();
const PHOTO = join(ROOT, 'scripts/demo/page/pictures/photographer.jpg');
const QR = { says: /^QR code: link to example\.org$/ };
const SAYS: Partial<Record<Kind, RegExp | null>> = {
  ...Object.fromEntries(Object.entries(DRAWN).map(([kind, { says }]) => [kind, says])),
  photo: /person/i,
  qr: QR.says,
};

let files: Partial<Record<Kind, string>>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinds-'));
  const drawn = await renderPictures(
    extension().browser,
    { ...DRAWN, qr: codePicture('https://example.org/menu?table=7') },
    folder,
  );
  files = { ...drawn, photo: PHOTO };
});

test('the command line tells the kind of each picture and says what its expert found', async () => {
  const entries = Object.entries(files);
  const { code, stdout } = await runScript('caption.ts', ['--json', ...entries.map(([, file]) => file)]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CaptionLine);
  expect(lines.map(({ kind }) => kind)).toEqual(entries.map(([kind]) => kind));
  for (const [index, [kind]] of entries.entries()) {
    const says = SAYS[kind as Kind];
    if (says) expect(lines[index]?.text).toMatch(says);
    else expect(lines[index]).toMatchObject({ state: 'refused', text: null, refused: 'blank' });
  }
  expect(code).toBe(0);
});

test('a page with one picture of each kind gets the text of each', async () => {
  const site = await startSite({
    '/': page(Object.keys(files).map((kind) => `<p><img id="${kind}" src="/${kind}.png"></p>`)),
    ...served(files),
  });
  const tab = await visit(extension(), site.origin);
  for (const [kind, says] of Object.entries(SAYS)) {
    if (says) await expect.poll(() => tab.locator(`#${kind}`).getAttribute('alt'), SOON).toMatch(says);
  }
  expect(await tab.locator('#blank').getAttribute('alt')).toBeNull();
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

test('a page of forty icons loads the router and never the captioner', async () => {
  await extension().worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
  const icons = Array.from(
    { length: 40 },
    (_, index) => `<p><img class="icon" src="/icon${index}.svg" width="48"></p>`,
  );
  const site = await startSite({
    '/': page(icons),
    ...Object.fromEntries(icons.map((_, index) => [`/icon${index}.svg`, sendSvg(icon(index))])),
  });
  const tab = await visit(extension(), site.origin);
  const own = await openExtensionPage(extension().browser, 'studio.html');
  const answered = async () => {
    const { frames } = await tabStatus(own, tab.url());
    const icons = frames.flatMap(({ candidates }) => candidates);
    return icons.filter(({ description }) => description !== null);
  };
  // Those out of view are asked for when they come into it.
  await expect.poll(async () => (await answered()).length, SOON).toBeGreaterThan(5);
  expect((await answered()).map((icon) => icon.description?.state)).not.toContain('failed');
  const loaded = await loadedModels(own);
  expect(loaded).toContain('kinds');
  expect(loaded).not.toContain('attention');
});

describe('pictures that are made to go wrong', () => {
  test('get a true answer or an honest refusal, and the others go on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'odd-'));
    const words = Array.from(
      { length: 2000 },
      (_, index) => ['river', 'stone', 'window', 'garden'][index % 4],
    ).join(' ');
    const odd = await renderPictures(
      extension().browser,
      {
        strip: {
          html: '<div style="width:600px;height:1px;background:linear-gradient(90deg,red,blue)"></div>',
          width: 600,
          height: 1,
        },
        mirrored: {
          html: `<div style="transform:scaleX(-1)">${DRAWN.text.html}</div>`,
          width: 520,
          height: 200,
        },
        turned: {
          html: `<div style="width:200px;height:520px"><div style="transform:rotate(90deg) translateY(-200px);transform-origin:0 0;width:520px">${DRAWN.text.html}</div></div>`,
          width: 200,
          height: 520,
        },
        words: {
          html: `<div style="width:1200px;font:15px/1.4 serif;padding:20px;background:#fff">${words}</div>`,
          width: 1240,
          height: 2400,
        },
        tall: {
          html: `<div style="width:800px;background:#fff">${DRAWN.screenshot.html.repeat(16)}</div>`,
          width: 800,
          height: 10_000,
        },
      },
      folder,
    );
    const { code, stdout } = await runScript('caption.ts', ['--json', ...Object.values(odd)]);
    const [strip, mirrored, turned, many, tall] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as CaptionLine);
    expect(strip).toMatchObject({ state: 'refused', text: null });
    for (const line of [mirrored, turned]) {
      // What is read of a mirror image may be nothing; it must not be another text.
      if (line?.text) expect(line.text).toMatch(/library|closed|public|holidays|^(Text|Screenshot|Logo)$/i);
    }
    expect(many?.text).toMatch(/river stone window/);
    expect(many?.text?.length).toBeLessThanOrEqual(125);
    expect(tall?.text ?? 'refused').toMatch(/^(Screenshot|Text|May say|refused)/);
    expect(code).toBe(0);
  });
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
