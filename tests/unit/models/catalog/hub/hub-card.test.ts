import { expect, test } from 'vitest';
import { catalog } from '#models/catalog/catalog.ts';
import { bytesOfVariant, filesOfVariant, isExperimental } from '#models/catalog/hub/hub-card.ts';
import { readHub } from '#models/catalog/hub/read-hub.ts';
import { readHubCards } from '#models/catalog/hub/read-hub-cards.ts';
import florence from '#models/hub/florence-2-base/model.json';

const { cards, problems } = await readHub('models/hub');

/** The problem of the card of Florence-2 after a change. */
function problemAfter(change: (card: typeof florence) => unknown, folder = 'florence-2-base'): string {
  const card = structuredClone(florence);
  const text = JSON.stringify(change(card) ?? card);
  return readHubCards({ [`models/hub/${folder}/model.json`]: text }).problems[0]?.message ?? 'none';
}

/** Takes the files with this end out of a card. */
const without = (end: string) => (card: typeof florence) => ({
  ...card,
  files: Object.fromEntries(Object.entries(card.files).filter(([path]) => !path.endsWith(end))),
});

test('there are four models that can be downloaded, and no card is broken', () => {
  expect(problems).toEqual([]);
  expect(cards.map(({ id }) => id)).toEqual([
    'distilvit',
    'florence-2-base',
    'smolvlm-256m',
    'vit-gpt2-full',
  ]);
});

test('no model that can be downloaded has the id of a packaged one', () => {
  const packaged = new Set(catalog.models.map(({ id }) => id));
  expect(cards.filter(({ id }) => packaged.has(id))).toEqual([]);
});

test.each(cards)('$id runs on wasm with 8 bits, says what it is bad at, and is experimental', (card) => {
  expect(card.variants[0]).toMatchObject({ device: 'wasm', dtype: 'q8' });
  for (const { device, dtype } of card.variants) if (dtype !== 'q8') expect(device).toBe('webgpu');
  expect(card.weaknesses.length).toBeGreaterThan(1);
  expect(card.strengths.length).toBeGreaterThan(1);
  expect(isExperimental(card)).toBe(true);
});

test('a variant needs its own sessions and the small files, and is as large as they are together', () => {
  const card = cards.find(({ id }) => id === 'florence-2-base')!;
  const files = filesOfVariant(card, { dtype: 'q8' });
  expect(files).toContain('tokenizer.json');
  expect(files.filter((path) => path.endsWith('.onnx'))).toEqual([
    'onnx/vision_encoder_quantized.onnx',
    'onnx/embed_tokens_quantized.onnx',
    'onnx/encoder_model_quantized.onnx',
    'onnx/decoder_model_merged_quantized.onnx',
  ]);
  expect(bytesOfVariant(card, { dtype: 'q8' })).toBe(277_470_179);
});

test('a card that names the files of another architecture is refused', () => {
  expect(problemAfter((card) => ({ ...card, architecture: 'vision-encoder-decoder' }))).toContain(
    'onnx/vision_encoder_quantized.onnx, which belongs to none',
  );
  expect(problemAfter((card) => ({ ...card, architecture: 'idefics3' }))).toContain('belongs to none');
  expect(problemAfter((card) => ({ ...card, architecture: 'llava' }))).toContain('architecture');
});

test('a repository without ONNX files, or without a tokenizer, is refused', () => {
  expect(problemAfter(without('.onnx'))).toContain('lacks onnx/vision_encoder_quantized.onnx');
  expect(problemAfter(without('tokenizer.json'))).toContain('lacks tokenizer.json');
});

test('a card cannot lead out of its repository, to plain http, or to another folder', () => {
  const file = { bytes: 1, sha256: null };
  for (const path of ['../x.json', '/x.json', 'a/../x.json', 'https://x.org/x.json', 'a//x.json', '.git/x']) {
    expect(problemAfter((card) => ({ ...card, files: { ...card.files, [path]: file } }))).toContain('path');
  }
  for (const hub of [
    'http://hub.example',
    'https://hub.example/',
    'https://hub.example/x',
    'https://a@b.example',
  ]) {
    expect(problemAfter((card) => ({ ...card, hosts: { ...card.hosts, hub } }))).toContain('origin');
  }
  for (const content of [
    'https://*',
    'https://*.example',
    'http://cdn.example.org',
    '*',
    'https://a.*.org',
  ]) {
    const contents = [content];
    expect(
      problemAfter((card) => ({ ...card, hosts: { ...card.hosts, contents } })),
      content,
    ).toContain('origin');
  }
  const contents = ['https://cdn.example.org', 'https://*.cdn.example.org'];
  expect(problemAfter((card) => ({ ...card, hosts: { ...card.hosts, contents } }))).toBe('none');
  expect(problemAfter((card) => card, 'other')).toContain('florence-2-base');
});

test('a revision is a whole commit hash or main, never a short hash, which hubs do not serve', () => {
  expect(problemAfter((card) => ({ ...card, revision: 'e88a44e' }))).toContain('full commit hash');
  expect(problemAfter((card) => ({ ...card, revision: 'main' }))).toBe('none');
});
