import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf } from '#models/catalog/read-cards.ts';
import { catalog, findModel } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readCards } from '#models/catalog/read-cards.ts';
import { filesOfNpm, readZoo } from '#models/catalog/read-zoo.ts';
import attention from '#models/zoo/attention/model.json';
import inception from '#models/zoo/inception-lstm/model.json';

describe('the packaged catalog', () => {
  test('has no broken card, and the default model', () => {
    expect(catalog.problems).toEqual([]);
    expect(findModel(DEFAULT_MODEL)?.id).toBe(DEFAULT_MODEL);
  });

  test('every file has the bytes and the hash that its card states', async () => {
    expect(await readZoo('.')).toEqual(catalog);
  });

  test('a model is as large as its files together', async () => {
    const paths = Object.values(attention.files).map(({ path }) => path);
    const sizes = await Promise.all(paths.map(async (path) => (await stat(`models/zoo/${path}`)).size));
    expect(bytesOf(findModel('attention')!)).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });
});

/** A card that asks for nothing beside its own files: no ranker, no head that tells nouns. */
const { nouns: _nouns, ...withoutNouns } = attention;
const { rerank: _rerank, ...decoding } = attention.decoding;
const alone = {
  ...withoutNouns,
  decoding,
  confidence: { ...attention.confidence, signals: ['meanLogProbability'], weights: [1] },
};

describe('a broken card is named and does not stop the others', () => {
  const good = JSON.stringify(alone);

  test.each<[string, string, RegExp]>([
    ['no JSON', '{', /JSON/],
    ['an unknown family', changed({ family: 'magic' }), /^family/],
    ['a field that nobody knows', changed({ colour: 'red' }), /colour/],
    [
      'a field that is missing',
      changed({ decoding: { beamSize: 3, lengthAlpha: 0.7 } }),
      /^decoding\.maxTokens/,
    ],
    [
      'a threshold above one',
      changed({ thresholds: { detectorConfirms: 5, objectShown: 0.5 } }),
      /^thresholds/,
    ],
    ['a file outside the zoo', changed({ files: fileAt('../secret.onnx') }), /models\/zoo/],
    [
      'an encoder beside its own that it does not list',
      changed({
        encoder: { ...attention.encoder, beside: { ...inception.encoder.beside, file: 'nowhere' } },
      }),
      /not among its files/,
    ],
    ['a file that it does not list', changed({ files: fileAt('other/encoder.onnx') }), /not among its files/],
    [
      'an output that the encoder lacks',
      changed({ classes: { output: 'x', order: 'imagenet-1k' } }),
      /output/,
    ],
    ['an id that is taken', good, /taken/],
    [
      'more beams than a picture may wait for',
      changed({ decoding: { ...attention.decoding, beamSize: 11 } }),
      /^decoding\.beamSize/,
    ],
    [
      'a word list where a tokenizer writes parts of words',
      changed({ decoder: { type: 'transformers', file: 'decoder', folder: 'vit', inputs: ['grid'] } }),
      /vocabulary/,
    ],
    [
      'a model of transformers.js without its settings',
      changed({
        decoder: { type: 'transformers', file: 'decoder', folder: 'vit', inputs: ['grid'] },
        vocabulary: { type: 'tokenizer', file: 'vocabulary' },
      }),
      /lacks vit\/config\.json/,
    ],
    [
      'a decoder of transformers.js that takes what the encoder does not give',
      changed({
        decoder: { type: 'transformers', file: 'decoder', folder: 'vit', inputs: ['pixels'] },
        vocabulary: { type: 'tokenizer', file: 'vocabulary' },
      }),
      /output/,
    ],
  ])('%s', (_, text, message) => {
    const { models, problems } = readCards({ 'a/model.json': good, 'b/model.json': text });
    expect(models.map(({ id }) => id)).toEqual(['attention']);
    expect(problems).toEqual([{ path: 'b/model.json', message: expect.stringMatching(message) as string }]);
  });
});

describe('a zoo on disk', () => {
  let folder: string;
  let zoo: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zoo-'));
    zoo = join(folder, 'models/zoo');
    await mkdir(join(zoo, 'tiny'), { recursive: true });
    await mkdir(join(zoo, 'no-model'));
    await writeFile(join(zoo, 'tiny/vocab.json'), words);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const sha256OfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const file = { path: 'tiny/part.bin', bytes: 3, sha256: sha256OfAbc };
  const words = JSON.stringify({ tokens: ['<pad>', 'dog'] });
  const vocabulary = fileOf('tiny/vocab.json', words);
  const logProbabilities = { ...attention.decoder.logProbabilities, shape: ['beams', 2] };
  const card = {
    ...alone,
    id: 'tiny',
    files: { encoder: file, bridge: file, decoder: file, vocabulary, objectLabels: file },
    decoder: { ...attention.decoder, logProbabilities },
  };

  test.each([
    ['a file that is missing', null, 'tiny/part.bin is missing'],
    ['a file cut short', 'ab', 'tiny/part.bin has 2 bytes, its card says 3'],
    ['a file of other content', 'abd', 'tiny/part.bin has the SHA-256 '],
  ])('%s is a problem of its model', async (_, content, message) => {
    await writeFile(join(zoo, 'tiny/model.json'), JSON.stringify(card));
    if (content !== null) await writeFile(join(zoo, 'tiny/part.bin'), content);
    const { models, problems } = await readZoo(folder);
    expect(models).toEqual([]);
    expect(problems).toEqual([{ path: 'tiny', message: expect.stringContaining(message) as string }]);
  });

  test.each([
    ['that is not of this length', { tokens: ['<pad>', 'dog', 'cat'] }, /vocab\.json has 3 tokens, but .* 2/],
    ['that is no vocabulary', { words: ['dog'] }, /tokens/],
  ])('a vocabulary %s is a problem of its model', async (_, content, message) => {
    const text = JSON.stringify(content);
    const files = { ...card.files, vocabulary: fileOf('tiny/vocab.json', text) };
    await writeFile(join(zoo, 'tiny/model.json'), JSON.stringify({ ...card, files }));
    await writeFile(join(zoo, 'tiny/vocab.json'), text);
    await writeFile(join(zoo, 'tiny/part.bin'), 'abc');
    const { models, problems } = await readZoo(folder);
    expect(models).toEqual([]);
    expect(problems).toEqual([{ path: 'tiny', message: expect.stringMatching(message) as string }]);
  });

  test('an ONNX file that was cut short before it got its hash is a problem, and the other models go on', async () => {
    const short = 'a graph of \u0064 bytes and the beginning of it'.replace(/^/, '\u003a\u0064');
    const files = { ...card.files, decoder: fileOf('tiny/decoder.onnx', short) };
    await writeFile(join(zoo, 'tiny/model.json'), JSON.stringify({ ...card, files }));
    await writeFile(join(zoo, 'tiny/decoder.onnx'), short);
    await writeFile(join(zoo, 'tiny/part.bin'), 'abc');
    await mkdir(join(zoo, 'whole'));
    await writeFile(join(zoo, 'whole/model.json'), JSON.stringify({ ...card, id: 'whole' }));
    const { models, problems } = await readZoo(folder);
    expect(problems).toEqual([{ path: 'tiny', message: 'tiny/decoder.onnx was cut short' }]);
    expect(models.map(({ id }) => id)).toEqual(['whole']);
  });

  test('a file of an npm package is looked for there', async () => {
    const npm = 'a-package/data/part.bin';
    const files = { ...card.files, encoder: { ...file, path: 'tiny/encoder.bin', npm } };
    await writeFile(join(zoo, 'tiny/model.json'), JSON.stringify({ ...card, files }));
    await writeFile(join(zoo, 'tiny/part.bin'), 'abc');
    expect((await readZoo(folder)).problems[0]?.message).toBe('tiny/encoder.bin is missing');
    await mkdir(join(folder, 'node_modules/a-package/data'), { recursive: true });
    await writeFile(join(folder, 'node_modules', npm), 'abc');
    expect((await readZoo(folder)).models.map(({ id }) => id)).toEqual(['tiny']);
    expect(await filesOfNpm(folder)).toEqual([files.encoder]);
  });

  test('a model with its right files is in the catalog', async () => {
    await writeFile(join(zoo, 'tiny/model.json'), JSON.stringify(card));
    await writeFile(join(zoo, 'tiny/part.bin'), 'abc');
    expect((await readZoo(folder)).models.map(({ id }) => id)).toEqual(['tiny']);
  });
});

function fileOf(path: string, content: string) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, bytes: Buffer.byteLength(content), sha256 };
}

function fileAt(path: string) {
  return { encoder: { path, bytes: 1, sha256: '0'.repeat(64) } };
}

function changed(change: object): string {
  return JSON.stringify({ ...alone, id: 'other', ...change });
}
