import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalog } from '#models/catalog/catalog.ts';
import { filesOfNpm, readZoo } from '#models/catalog/read-zoo.ts';
import attention from '#models/zoo/attention/model.json';
import { plainCard } from '#tests/support/unit/plain-card.ts';

const sha256OfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const file = { path: 'tiny/part.bin', bytes: 3, sha256: sha256OfAbc };
const words = JSON.stringify({ tokens: ['<pad>', 'dog'] });
const vocabulary = fileOf('tiny/vocab.json', words);
const logProbabilities = { ...attention.decoder.logProbabilities, shape: ['beams', 2] };
const card = {
  ...plainCard,
  id: 'tiny',
  files: { encoder: file, bridge: file, decoder: file, vocabulary, objectLabels: file },
  decoder: { ...attention.decoder, logProbabilities },
};

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

// It reads and hashes all models, which a busy machine takes its time over.
test('every packaged file has the bytes and the hash that its card states', { timeout: 60_000 }, async () => {
  expect(await readZoo('.')).toEqual(catalog);
});

describe('a zoo on disk', () => {
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
