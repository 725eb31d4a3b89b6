import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import type { WriteRequest } from '#utils/protocol/host-contract.ts';
import { openHostPage, PLAIN, type HostPage } from '#tests/support/dom/host-page.ts';
import { storeOn } from '#tests/support/hub/store-on.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import { readTinyModel, TINY_MODELS } from '#tests/support/hub/tiny-models.ts';

let opened: HostPage;
let card: HubCard;
let photo: ArrayBuffer;
beforeAll(async () => {
  opened = await openHostPage();
  const files = await readTinyModel('smolvlm');
  card = tinyCard('smolvlm', files);
  const heavy = tinyCard('smolvlm', files, {
    id: 'heavy',
    variants: [{ device: 'wasm', dtype: 'q8', memory: 3e12 }],
  });
  const cards = [card, heavy, { ...card, id: 'absent' }];
  const index = cards.map(({ id }) => `${id}/model.json`);
  opened.answers.set('/models/hub/index.json', (_, response) => void response.end(JSON.stringify(index)));
  for (const one of cards) {
    opened.answers.set(`/models/hub/${one.id}/model.json`, (_, response) => {
      response.end(JSON.stringify(one));
    });
    if (one.id !== 'absent') await storeOn(opened, one, files);
  }
  photo = new Uint8Array(await readFile('scripts/demo/page/pictures/cat.jpg')).buffer;
});
afterAll(() => opened.close());
afterEach(() => opened.page.evaluate(() => globalThis.host.freeMemory()));

const describePhoto = (change: object = {}) =>
  opened.describePicture(opened.serveBytes('/photo', photo), { model: card.id, ...change });

test('a downloaded model writes the caption, and the packaged ones hold it against the picture', async () => {
  const answer = await describePhoto();
  if (!answer.ok) throw new Error(answer.failure.message);
  const { findings } = answer;
  expect(findings).toMatchObject({ kind: 'photo', model: { id: card.id, version: card.version } });
  expect(findings.caption).toMatchObject({ text: 'three red apples on my white kitchen table', lang: 'en' });
  expect(findings.caption?.tokens.map(({ text }) => text).join(' ')).toBe(findings.caption?.text);
  // The picture shows a cat.
  const nouns = findings.caption?.nouns?.map(({ probability }) => probability) ?? [];
  expect(Math.min(...nouns)).toBeLessThan(0.1);
  expect(findings.objects[0]?.label).toBe('cat');
  expect(findings.caption?.similarity).toBeTypeOf('number');
  const status = await opened.page.evaluate(() => globalThis.host.status());
  expect(status.loaded).toContain(card.id);
  expect(await describePhoto()).toMatchObject({ ok: true, cached: true });
});

test('what needs no caption never wakes it', async () => {
  const plain = await opened.describePicture(opened.serveBytes('/plain', PLAIN), { model: card.id });
  expect(plain).toMatchObject({ ok: true, findings: { refusal: 'blank', caption: null } });
  expect((await opened.page.evaluate(() => globalThis.host.status())).loaded).not.toContain(card.id);
});

test('one that is not on this device, or larger than its memory, is refused before it is loaded', async () => {
  const absent = {
    reason: 'model-unavailable',
    message: expect.stringContaining('not on this device') as string,
  };
  expect(await describePhoto({ model: 'absent' })).toMatchObject({ ok: false, failure: absent });
  const heavy = { reason: 'too-little-memory', message: expect.stringContaining('3000.0 GB') as string };
  expect(await describePhoto({ model: 'heavy' })).toMatchObject({ ok: false, failure: heavy });
});

test('it answers a question about a picture, with its text as it grows', async () => {
  const request: WriteRequest = {
    source: { type: 'url', url: opened.serveBytes('/photo', photo), credentials: 'omit' },
    site: 'a.example',
    keep: true,
    privatePage: true,
    model: card.id,
    task: { type: 'answer', question: 'What is on the table?', earlier: [] },
  };
  const { answer, texts } = await opened.page.evaluate(async (sent) => {
    const texts: string[] = [];
    const { signal } = new AbortController();
    const answer = await globalThis.host.write(sent, (text) => texts.push(text), signal);
    return { answer, texts };
  }, request);
  const text = TINY_MODELS.smolvlm.sentence;
  expect(answer).toMatchObject({ ok: true, text, model: card.id, stopped: false });
  expect(texts.length).toBeGreaterThan(3);
});
