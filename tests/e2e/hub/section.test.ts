import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { stickingOut } from '#tests/support/browser/sticking-out.ts';
import { killServiceWorker } from '#tests/support/e2e/kill-service-worker.ts';
import { cardOf, download, hubBrowser, type HubBrowser } from '#tests/support/e2e/hub-browser.ts';
import { SOON } from '#tests/support/e2e/visit.ts';
import { openHub, type Hub } from '#tests/support/hub/hub.ts';
import { readHub } from '#models/catalog/hub/read-hub.ts';
import type { RepositoryFiles } from '#tests/support/hub/repository.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import { readTinyModel } from '#tests/support/hub/tiny-models.ts';

const NAME = 'Tiny florence-2';
const BIG = 'onnx/decoder_model_merged_quantized.onnx';

let files: RepositoryFiles;
let hub: Hub;
let studio: HubBrowser;
let page: Page;
let folder: string;

beforeAll(async () => {
  files = await readTinyModel('florence-2', { sizes: { [BIG]: 4_000_000 } });
  hub = await openHub({ 'altscribe/tiny-florence-2': files });
  const { cards } = await readHub('models/hub');
  studio = await hubBrowser([tinyCard('florence-2', files), ...cards], hub.origin);
  page = await studio.openModels();
  folder = await mkdtemp(join(tmpdir(), 'model-'));
});
afterAll(async () => {
  await Promise.all([studio?.end(), hub?.close()]);
  await rm(folder, { recursive: true, force: true });
});

const textOf = () => cardOf(page, NAME).locator('.hub-variant').innerText();

beforeEach(async () => {
  hub.behave();
  const remove = cardOf(page, NAME).getByRole('button', { name: `Delete: ${NAME}` });
  if (await remove.isVisible()) await remove.click();
  await expect.poll(textOf, SOON).toContain('Not downloaded');
  hub.requests.length = 0;
});

test('a screen reader hears a quarter, a half, three quarters and the end, each once at most', async () => {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const place = document.querySelector('.hub > output')!;
    new MutationObserver(() => said.push(place.textContent ?? '')).observe(place, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  hub.misbehave('contents', { bytesPerSecond: 800_000 });
  await download(page, NAME);
  await expect.poll(textOf, SOON).toContain('Downloaded and verified');
  const heard = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const said = heard.filter((text) => text !== '');
  const all = [25, 50, 75].map((percent) => `${NAME}: ${percent}% downloaded`);
  const end = `${NAME} is downloaded and verified.`;
  expect(said.at(-1)).toBe(end);
  // A busy machine may pass two of them between two looks; the later one is said then.
  expect([...all, end].filter((text) => said.includes(text))).toEqual(said);
  expect(said.length).toBeGreaterThan(1);
});

test('a download goes on while the service worker is dead', async () => {
  hub.misbehave('contents', { bytesPerSecond: 800_000 });
  await download(page, NAME);
  await expect.poll(textOf, SOON).toMatch(/[1-9][\d.]*\sMB of 4/);
  await killServiceWorker(studio.browser(), page);
  await expect.poll(textOf, SOON).toContain('Downloaded and verified');
  expect(hub.requests.filter(({ path }) => path.includes(BIG))).toHaveLength(2);
});

/** Writes the model's files, with a change, and gives them to the section as a folder. */
async function choose(change: (path: string, content: Uint8Array) => Uint8Array | null): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    const changed = change(path, content);
    if (!changed) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), changed);
  }
  const more = cardOf(page, NAME).locator('details');
  if (!(await more.evaluate((it: HTMLDetailsElement) => it.open))) await more.locator('summary').click();
  await page.getByLabel(`Choose a folder: ${NAME}`).setInputFiles(folder);
}
/** What went wrong with an import. */
const importAlert = () => cardOf(page, NAME).locator('details .problem').textContent();

describe('import, with no network', () => {
  test('a folder is taken, verified and used', async () => {
    await choose((_, content) => content);
    await expect.poll(textOf, SOON).toContain('Downloaded and verified');
    await cardOf(page, NAME).getByText('Imported and verified.').waitFor();
    await cardOf(page, NAME)
      .getByRole('button', { name: `Use this model: ${NAME}` })
      .waitFor();
    expect(hub.requests).toEqual([]);
  });

  test('a file that is missing is named', async () => {
    await choose((path, content) => (path === BIG ? null : content));
    await expect
      .poll(importAlert, SOON)
      .toMatch(/files that you chose do not include .*decoder_model_merged_quantized\.onnx/);
    await expect.poll(textOf, SOON).toContain('Stopped at');
  });

  test('a file that was changed is named, and not taken', async () => {
    await choose((path, content) =>
      path === 'tokenizer.json' ? content.map((byte, i) => (i === 9 ? byte ^ 1 : byte)) : content,
    );
    await expect.poll(importAlert, SOON).toMatch(/tokenizer\.json.* is not the published file/);
  });
});

describe.each(LOOKS)('in $name', ({ media, tag }) => {
  test('axe-core finds nothing wrong, nor does anything stick out of a narrow window, or one at 200 %', async () => {
    await page.emulateMedia(media);
    await page
      .locator('.hub details')
      .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((it) => (it.open = true)));
    expect(await violations(page, '.hub', tag)).toEqual([]);
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await stickingOut(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

test('the question whether downloads are allowed has no fault that axe-core finds', async () => {
  await page.getByRole('button', { name: 'Stop allowing downloads' }).click();
  await page.getByRole('button', { name: 'Download: SmolVLM 256M', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violations(page, 'dialog[open]')).toEqual([]);
  await page.keyboard.press('Escape');
});
