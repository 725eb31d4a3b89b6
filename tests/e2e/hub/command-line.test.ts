import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript } from '#tests/support/e2e/run-script.ts';
import { openHub, type Hub } from '#tests/support/hub/hub.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import { readTinyModel, TINY_MODELS } from '#tests/support/hub/tiny-models.ts';

const CAT = 'scripts/demo/page/pictures/cat.jpg';
const MODEL = ['--model', 'tiny-vit-gpt2'];

let hub: Hub;
let cards: string;

beforeAll(async () => {
  const files = await readTinyModel('vit-gpt2');
  hub = await openHub({ 'altscribe/tiny-vit-gpt2': files });
  cards = await mkdtemp(join(tmpdir(), 'cards-'));
  await mkdir(join(cards, 'tiny-vit-gpt2'));
  await writeFile(join(cards, 'tiny-vit-gpt2/model.json'), JSON.stringify(tinyCard('vit-gpt2', files)));
  process.env['ALTSCRIBE_HUB_CARDS'] = cards;
});
afterAll(async () => {
  await hub.close();
  await rm(cards, { recursive: true });
});

test('caption downloads a model from the hub that is named, and describes with it', async () => {
  const { stdout } = await runScript('caption.ts', [...MODEL, '--hub', hub.origin, '--raw', '--json', CAT]);
  expect(JSON.parse(stdout)).toMatchObject({
    model: 'tiny-vit-gpt2',
    text: TINY_MODELS['vit-gpt2'].sentence,
  });
});

test('hub:check prints what belongs in the card, and fails where the expected words are missing', async () => {
  const check = [...MODEL, '--hub', hub.origin];
  const good = await runScript('hub-check.ts', [...check, '--expect', 'small dog']);
  expect(JSON.parse(good.stdout)).toEqual({
    checked: {
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      browser: expect.stringMatching(/^Chromium \d/) as string,
      device: 'wasm',
      dtype: 'q8',
      words: TINY_MODELS['vit-gpt2'].sentence,
      seconds: expect.any(Number) as number,
    },
  });
  expect(good.code).toBe(0);
  // By default it looks at a cat, and a model that sees a dog there stays experimental.
  const bad = await runScript('hub-check.ts', check);
  expect(bad.code).toBe(1);
  expect(bad.stderr).toContain('keep the model experimental');
});

test('a file that is missing on the hub is named, and so is a hub that is not', async () => {
  hub.misbehave('tokenizer.json', { status: 404 });
  const missing = await runScript('caption.ts', [...MODEL, '--hub', hub.origin, CAT]);
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('tokenizer.json')]);
  const unnamed = await runScript('caption.ts', [...MODEL, CAT]);
  expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringContaining('--hub')]);
});
