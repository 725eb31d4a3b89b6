import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionsIn } from '#tests/support/e2e/net-log.ts';
import { focused } from '#tests/support/browser/focused.ts';
import { cardOf, hubBrowser, type HubBrowser } from '#tests/support/e2e/hub-browser.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { SOON } from '#tests/support/e2e/visit.ts';
import { openHub, type Hub } from '#tests/support/hub/hub.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import { readTinyModel, type TinyModel } from '#tests/support/hub/tiny-models.ts';

const NAMES = ['vit-gpt2', 'florence-2', 'smolvlm'] as const satisfies TinyModel[];
const BIG = 'onnx/decoder_model_merged_quantized.onnx';
const BYTES = 3_000_000;

let hub: Hub;
let studio: HubBrowser;
let log: string;

beforeAll(async () => {
  const sizes = { [BIG]: BYTES };
  const models = await Promise.all(
    NAMES.map(async (name) => ({ name, files: await readTinyModel(name, { sizes }) })),
  );
  hub = await openHub(Object.fromEntries(models.map(({ name, files }) => [`altscribe/tiny-${name}`, files])));
  log = join(await mkdtemp(join(tmpdir(), 'net-log-')), 'log.json');
  studio = await hubBrowser(
    models.map(({ name, files }) => tinyCard(name, files)),
    hub.origin,
    { args: [`--log-net-log=${log}`] },
  );
});
afterAll(() => Promise.all([studio?.end(), hub?.close()]));

/** What is on the card of a model that is said to people. */
const textOf = (page: Page, name: TinyModel) =>
  cardOf(page, `Tiny ${name}`).locator('.hub-variant').innerText();

const progressOf = async (page: Page, name: TinyModel): Promise<number> => {
  const bar = cardOf(page, `Tiny ${name}`).getByRole('progressbar');
  return (await bar.count()) === 0 ? 0 : bar.evaluate((it: HTMLProgressElement) => it.position);
};

test('nobody is spoken to before Download is pressed: not by opening the section, nor by asking what it would mean', async () => {
  const page = await studio.openModels();
  await cardOf(page, 'Tiny smolvlm').getByRole('button', { name: 'Download: Tiny smolvlm' }).click();
  await page.getByRole('dialog', { name: /^Download .*Tiny smolvlm.*3\.\d+.MB.* from/ }).waitFor();
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('button Download: Tiny smolvlm');
  expect(await textOf(page, 'smolvlm')).toContain('Not downloaded. Download size: 3');
  await studio.quit();
  expect(hub.requests).toEqual([]);
  expect([...(await connectionsIn(log))].filter((address) => address.startsWith('127.0.0.1'))).toEqual([]);
});

test.each(NAMES)(
  '%s: by keyboard alone, a download is cut off at 60 percent by the end of the browser, goes on from there, and is verified',
  async (name) => {
    const about = `Tiny ${name}`;
    hub.behave();
    hub.misbehave(`tiny-${name}/contents`, { bytesPerSecond: 1_000_000 });
    let page = await studio.openModels();
    await page.bringToFront();
    await tabTo(page, new RegExp(`^button Download: ${about}`));
    await page.keyboard.press('Enter');
    if (name === NAMES[0]) {
      await tabTo(page, /^button Allow and download/);
      await page.keyboard.press('Enter');
    }
    // One button whose words change: the focus stays on it.
    await expect.poll(() => focused(page), SOON).toBe(`button Pause: ${about}`);
    await expect.poll(() => progressOf(page, name), { ...SOON, interval: 20 }).toBeGreaterThan(0.6);
    await studio.quit();

    hub.behave();
    hub.requests.length = 0;
    page = await studio.openModels();
    await expect.poll(() => textOf(page, name), SOON).toMatch(/Stopped at [\d.]+ MB of 3\.\d+ MB/);
    expect(hub.requests).toEqual([]);
    await cardOf(page, about)
      .getByRole('button', { name: `Continue: ${about}` })
      .click();
    await expect
      .poll(() => textOf(page, name), SOON)
      .toMatch(/Downloaded and verified\. It takes up 3,\d{3},\d{3} bytes\./);

    const asked = hub.requests.filter(({ path }) => path.includes(BIG));
    const from = asked.map(({ range }) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]));
    // The link is signed anew, and both hops are told where to go on, and of which file.
    expect(asked.map(({ path }) => path.split('/')[3])).toEqual(['resolve', 'contents']);
    expect(new Set(from).size).toBe(1);
    expect(from[0]).toBeGreaterThan(BYTES / 4);
    expect(asked.every(({ ifRange }) => ifRange !== null)).toBe(true);
    await page.close();
  },
);

test('a finished model is asked for no more, whatever is done with the section', async () => {
  hub.requests.length = 0;
  const page = await studio.openModels();
  await expect.poll(() => textOf(page, 'smolvlm'), SOON).toContain('Downloaded and verified');
  await page.reload();
  await expect.poll(() => textOf(page, 'smolvlm'), SOON).toContain('Downloaded and verified');
  expect(hub.requests).toEqual([]);
  await page.close();
});

test('deleting a model leaves nothing of it, says so, and the others stay', async () => {
  const page = await studio.openModels();
  const card = cardOf(page, 'Tiny smolvlm');
  await card.getByRole('button', { name: 'Delete: Tiny smolvlm' }).click();
  await expect.poll(() => textOf(page, 'smolvlm'), SOON).toContain('Not downloaded');
  await page.getByRole('status').filter({ hasText: 'Tiny smolvlm was deleted.' }).waitFor();
  expect(await focused(page)).toBe('heading Tiny smolvlm');
  const stored = await page.evaluate(async () => {
    const hub = await (await navigator.storage.getDirectory()).getDirectoryHandle('hub');
    return Array.fromAsync(hub.keys());
  });
  expect(stored.toSorted()).toEqual(['tiny-florence-2', 'tiny-vit-gpt2']);
  expect(await textOf(page, 'florence-2')).toContain('Downloaded and verified');
  await page.close();
});

test('where a model cannot be deleted, that is said, and it goes once nothing holds it', async () => {
  const page = await studio.openModels();
  // Another window reads or writes one of its files.
  await page.evaluate(async () => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('hub');
    folder = await folder.getDirectoryHandle('tiny-vit-gpt2');
    for (;;) {
      const [entry] = await Array.fromAsync(folder.values());
      if (entry instanceof FileSystemDirectoryHandle) folder = entry;
      else if (entry instanceof FileSystemFileHandle) {
        const held = await entry.createWritable();
        return void Object.assign(globalThis, { held });
      } else throw new Error(`"${folder.name}" is empty`);
    }
  });
  const card = cardOf(page, 'Tiny vit-gpt2');
  await card.getByRole('button', { name: 'Delete: Tiny vit-gpt2' }).click();
  const problem = page.getByRole('alert').filter({ hasText: 'Altscribe could not delete Tiny vit-gpt2.' });
  await problem.waitFor();
  await page.evaluate(() => (globalThis as unknown as { held: FileSystemWritableFileStream }).held.abort());
  await card.getByRole('button', { name: 'Delete: Tiny vit-gpt2' }).click();
  await expect.poll(() => textOf(page, 'vit-gpt2'), SOON).toContain('Not downloaded');
  await problem.waitFor({ state: 'detached' });
  await page.close();
});
