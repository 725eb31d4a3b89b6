import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import { cardOf, download, hubBrowser, type HubBrowser } from '#tests/support/e2e/hub-browser.ts';
import { SOON } from '#tests/support/e2e/visit.ts';
import type { Fault } from '#tests/support/hub/faults.ts';
import { openHub, type Hub } from '#tests/support/hub/hub.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import { readTinyModel } from '#tests/support/hub/tiny-models.ts';

const NAME = 'Tiny vit-gpt2';
const BIG = 'decoder_model_merged_quantized.onnx';

let hub: Hub;
/** A server that no card lists. */
let elsewhere: LocalServer;
const heardElsewhere: string[] = [];
let studio: HubBrowser;
let page: Page;

beforeAll(async () => {
  const files = await readTinyModel('vit-gpt2', { sizes: { [`onnx/${BIG}`]: 1_500_000 } });
  hub = await openHub({ 'altscribe/tiny-vit-gpt2': files });
  elsewhere = await serve((request, response) => {
    heardElsewhere.push(request.url ?? '');
    response.end('nothing');
  });
  const card = tinyCard('vit-gpt2', files);
  const large = {
    ...card,
    id: 'too-large',
    name: 'Too large',
    variants: [{ ...card.variants[0]!, memory: 3e9 }],
  };
  const hash = card.files['config.json']!;
  const learning = {
    ...card,
    id: 'learning',
    name: 'Learning',
    revision: 'main',
    files: {
      ...card.files,
      'config.json': { ...hash, bytes: hash.bytes + 100, about: true as const, sha256: null },
    },
  };
  studio = await hubBrowser([card, large, learning], hub.origin);
  page = await studio.openModels();
});
afterAll(() => Promise.all([studio?.end(), hub?.close(), elsewhere?.close()]));

beforeEach(async () => {
  hub.behave();
  for (const name of [NAME, 'Learning']) {
    const remove = cardOf(page, name).getByRole('button', { name: `Delete: ${name}` });
    if (await remove.isVisible()) await remove.click();
    await expect.poll(() => textOf(name), SOON).toContain('Not downloaded');
  }
  hub.requests.length = 0;
});

const textOf = (name: string) => cardOf(page, name).locator('.hub-variant').innerText();
// The place of the sentence is hidden while it is empty.
const alertOf = (name: string) => cardOf(page, name).locator('.hub-variant .problem').textContent();

/** Bytes of a model's folder in the store, by path. */
const stored = (id: string) =>
  page.evaluate(async (id) => {
    const found: Record<string, number> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else found[path + name] = (await (handle as FileSystemFileHandle).getFile()).size;
      }
    };
    const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('hub');
    await walk(await top.getDirectoryHandle(id), '');
    return found;
  }, id);

const FAULTS: [what: string, path: string, fault: () => Fault, sentence: RegExp][] = [
  ['a missing file', BIG, () => ({ status: 404 }), /could not find .*decoder_model.* on .*newer version/],
  ['a refusal', BIG, () => ({ status: 403 }), /decoder_model.*refused access.*Choose another model/],
  ['an error of the server', BIG, () => ({ status: 503 }), /reported an error.*Try again later/],
  ['a web page instead of a file', BIG, () => ({ page: true }), /a web page from .* instead of .*sign in/],
  [
    'a server that ends early again and again',
    BIG,
    () => ({ endAfter: 0 }),
    /download of .*decoder_model.* broke off several times/,
  ],
  [
    'a redirect to a host that the card does not list',
    BIG,
    () => ({ redirectTo: elsewhere.origin }),
    /decoder_model.* redirected it to a server that is not approved for this model/,
  ],
  [
    'another file of the same name',
    'tokenizer.json',
    () => ({ flip: 5 }),
    /tokenizer\.json.* is not the published file/,
  ],
];

test.each(FAULTS)('%s is told in a sentence, and trying again helps', async (_, path, fault, sentence) => {
  hub.misbehave(path, fault());
  await download(page, NAME);
  await expect.poll(() => alertOf(NAME), SOON).toMatch(sentence);
  expect(heardElsewhere).toEqual([]);
  hub.behave();
  await cardOf(page, NAME)
    .getByRole('button', { name: `Try again: ${NAME}` })
    .click();
  await expect.poll(() => textOf(NAME), SOON).toContain('Downloaded and verified');
  expect(await alertOf(NAME)).toBe('');
});

test('one flipped byte is found and named, and nothing of the file stays', async () => {
  hub.misbehave(`contents`, { flip: 700_000 });
  await download(page, NAME);
  await expect
    .poll(() => alertOf(NAME), SOON)
    .toMatch(/deleted .*decoder_model_merged_quantized\.onnx.*SHA-256 hash shows/);
  const paths = Object.keys(await stored('tiny-vit-gpt2'));
  expect(paths.some((path) => path.endsWith('config.json'))).toBe(true);
  expect(paths.filter((path) => path.includes('decoder'))).toEqual([]);
});

test('a connection that breaks off once is made again from there, with a new link, and nobody has to press anything', async () => {
  hub.misbehave(`contents`, { endAfter: 500_000, linksExpire: true, times: 2 });
  await download(page, NAME);
  await expect.poll(() => textOf(NAME), SOON).toContain('Downloaded and verified');
  const ranges = hub.requests.filter(({ path }) => path.includes(BIG)).map(({ range }) => range);
  expect(ranges).toContain('bytes=500000-');
});

test('a hub that answers 200 to a Range sends the whole again, and the file is whole', async () => {
  hub.misbehave('contents', { endAfter: 500_000, ignoresRange: true, times: 2 });
  await download(page, NAME);
  await expect.poll(() => textOf(NAME), SOON).toContain('Downloaded and verified');
});

test('a full disk is told, and trying again helps once there is room', async () => {
  const session = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin: origin, quotaSize: usage + 100_000 });
  await download(page, NAME);
  await expect.poll(() => alertOf(NAME), SOON).toMatch(/not enough space on this device/);
  await session.send('Storage.overrideQuotaForOrigin', { origin: origin });
  await cardOf(page, NAME)
    .getByRole('button', { name: `Try again: ${NAME}` })
    .click();
  await expect.poll(() => textOf(NAME), SOON).toContain('Downloaded and verified');
});

test('a hash that the card does not know is recorded at the first download, shown, and holds for the second', async () => {
  await download(page, 'Learning');
  await expect.poll(() => textOf('Learning'), SOON).toContain('Downloaded and verified');
  const card = cardOf(page, 'Learning');
  await card.getByText('More about Learning').click();
  const row = card.getByRole('listitem').filter({ hasText: /^config\.json.*recorded at the first download/ });
  expect(await row.innerText()).toMatch(/[0-9a-f]{64}/);
  await card.getByRole('button', { name: 'Delete: Learning' }).click();
  await expect.poll(() => textOf('Learning'), SOON).toContain('Not downloaded');
  hub.misbehave('config.json', { flip: 3 });
  await download(page, 'Learning');
  await expect.poll(() => alertOf('Learning'), SOON).toMatch(/config\.json.* is not the published file/);
});

test('a model that does not fit into memory is refused before it is downloaded, and the reason is said', async () => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 4 }));
  await page.reload();
  const card = cardOf(page, 'Too large');
  await card.getByText('needs about 3 GB of memory').waitFor();
  const button = card.getByRole('button', { name: 'Download: Too large' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  // Playwright would wait for the button to become enabled.
  await button.click({ force: true });
  expect(await textOf('Too large')).toContain('Not downloaded');
  expect(hub.requests).toEqual([]);
  expect(await cardOf(page, NAME).getByText('of memory').count()).toBe(0);
});

test('consent that is taken back stops a download, and it has to be given again', async () => {
  hub.misbehave(`contents`, { bytesPerSecond: 300_000 });
  await download(page, NAME);
  await expect.poll(() => textOf(NAME), SOON).toMatch(/MB of 1\.6/);
  await page.getByRole('button', { name: 'Stop allowing downloads' }).click();
  await expect.poll(() => textOf(NAME), SOON).toContain('Stopped at');
  hub.behave();
  hub.requests.length = 0;
  await cardOf(page, NAME)
    .getByRole('button', { name: `Continue: ${NAME}` })
    .click();
  await page.getByRole('button', { name: 'Allow and download' }).waitFor();
  expect(hub.requests).toEqual([]);
  await page.getByRole('button', { name: 'Allow and download' }).click();
  await expect.poll(() => textOf(NAME), SOON).toContain('Downloaded and verified');
});
