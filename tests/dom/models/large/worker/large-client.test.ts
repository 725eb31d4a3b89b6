import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { openLargePage, type LargePage } from '#tests/support/hub/large-page.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import { readTinyModel, TINY_MODELS, type TinyModel } from '#tests/support/hub/tiny-models.ts';

let opened: LargePage;
beforeAll(async () => {
  opened = await openLargePage();
});
afterAll(() => opened.close());

async function store(name: TinyModel, options: { slow?: boolean } = {}, change: Partial<HubCard> = {}) {
  const files = await readTinyModel(name, options);
  const card = tinyCard(name, files, change);
  await opened.store(card, files);
  return card;
}

const loaded = () => opened.page.evaluate(() => large.loaded());
const CAPTION = { type: 'caption' } as const;

/** Stores the small model with some files changed, and has it caption. */
async function captionWith(change: (files: Map<string, Uint8Array>) => unknown) {
  const good = await readTinyModel('vit-gpt2');
  const files = new Map(good);
  await change(files);
  await opened.store(tinyCard('vit-gpt2', files), files);
  const outcome = await opened.write({ card: tinyCard('vit-gpt2', files), task: CAPTION });
  expect(await loaded()).toBeNull();
  return outcome.failure;
}
const because = (reason: RegExp) => ({
  reason: 'model-unavailable',
  message: expect.stringMatching(reason) as string,
});

describe.each(Object.keys(TINY_MODELS) as TinyModel[])('%s', (name) => {
  test('captions from stored files alone, word by word, with the probability of each token', async () => {
    const card = await store(name);
    const before = opened.requests.length;
    const { answer, failure, texts } = await opened.write({ card, task: { type: 'caption' } });
    expect(failure).toBeNull();
    expect(answer?.text).toBe(TINY_MODELS[name].sentence);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.at(-1)?.trim()).toBe(TINY_MODELS[name].sentence);
    expect(
      answer?.tokens
        ?.map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe(TINY_MODELS[name].sentence);
    for (const { probability } of answer?.tokens ?? []) expect(probability).toBeGreaterThan(0.05);
    const asked = opened.requests.slice(before);
    expect(asked.filter((path) => !/^\/(ort|assets)\//.test(path))).toEqual([]);
  });
});

const QUESTION = {
  type: 'answer',
  question: 'What is on the table?',
  earlier: [{ question: 'Where is it? <image>', answer: 'In a kitchen.' }],
} as const;
const spawned = () => opened.page.evaluate(() => large.spawned());

describe('a task', () => {
  test('that the model can do is done: detail, reading, a question with what was asked before', async () => {
    const florence = await store('florence-2');
    for (const type of ['detail', 'read'] as const) {
      const { answer } = await opened.write({ card: florence, task: { type } });
      expect(answer?.text).toBe(TINY_MODELS['florence-2'].sentence);
      expect(answer?.tokens).toBeNull();
    }
    const smolvlm = await store('smolvlm');
    const { answer, failure } = await opened.write({ card: smolvlm, task: QUESTION });
    expect(failure).toBeNull();
    expect(answer?.text).toBe(TINY_MODELS.smolvlm.sentence);
  });

  test('that it cannot do is refused', async () => {
    const { failure } = await opened.write({ card: await store('vit-gpt2'), task: QUESTION });
    expect(failure).toMatchObject({
      reason: 'model-unavailable',
      message: expect.stringContaining('cannot do that'),
    });
  });
});

describe('stop', () => {
  test.each(['florence-2', 'smolvlm'] as const)(
    'in the middle of a sentence is heard by %s, which goes on with the next task',
    async (name) => {
      const card = await store(name, { slow: true });
      const { answer, texts } = await opened.write({ card, task: { type: 'detail' }, stopAfter: 3 });
      expect(answer?.stopped).toBe(true);
      expect(TINY_MODELS[name].sentence.startsWith(answer!.text)).toBe(true);
      expect(answer!.text.length).toBeLessThan(TINY_MODELS[name].sentence.length);
      expect(texts.length).toBeGreaterThan(0);
      const workers = await spawned();
      expect((await opened.write({ card, task: CAPTION })).answer?.text).toBe(TINY_MODELS[name].sentence);
      expect(await spawned()).toBe(workers);
    },
  );

  test('before the first word ends the worker, and the next task has another one', async () => {
    const card = await store('vit-gpt2', { slow: true });
    const workers = await spawned();
    const { failure } = await opened.write({ card, task: CAPTION, stopAfter: 0 });
    expect(failure?.reason).toBe('cancelled');
    expect(await loaded()).toBeNull();
    expect((await opened.write({ card, task: CAPTION })).answer?.text).toBe(TINY_MODELS['vit-gpt2'].sentence);
    expect(await spawned()).toBe(workers + 2);
  });
});

describe('files that cannot be used', () => {
  test('those of another model are told by its config.json', async () => {
    const other = await readTinyModel('smolvlm');
    const failure = await captionWith((files) => files.set('config.json', other.get('config.json')!));
    expect(failure).toEqual(
      expect.objectContaining(because(/belongs to "idefics3".*says "vision-encoder-decoder"/)),
    );
  });

  test('a tokenizer that does not fit is told by its number of tokens', async () => {
    const other = await readTinyModel('smolvlm');
    const failure = await captionWith((files) => {
      const tokenizer = JSON.parse(Buffer.from(other.get('tokenizer.json')!).toString()) as {
        added_tokens: object[];
      };
      const [first] = tokenizer.added_tokens;
      for (let id = 1000; id < 1400; id++)
        tokenizer.added_tokens.push({ ...first, id, content: `<more ${id}>` });
      files.set('tokenizer.json', Buffer.from(JSON.stringify(tokenizer)));
    });
    expect(failure).toEqual(
      expect.objectContaining(because(/tokenizer\.json has \d+ tokens.*another model/)),
    );
  });

  test('an operator that the runtime does not know is named', async () => {
    const failure = await captionWith((files) => {
      const path = 'onnx/encoder_model_quantized.onnx';
      const graph = Buffer.from(files.get(path)!).toString('latin1');
      files.set(path, Buffer.from(graph.replaceAll('LayerNormalization', 'LayerDisruptionary'), 'latin1'));
    });
    expect(failure).toEqual(expect.objectContaining(because(/LayerDisruptionary/)));
  });

  test.each(['onnx/decoder_model_merged_quantized.onnx', 'tokenizer.json', 'config.json'])(
    'without %s it fails, and once that is there it works',
    async (path) => {
      expect(await captionWith((files) => files.delete(path))).toEqual(expect.objectContaining(because(/./)));
      const { answer } = await opened.write({ card: await store('vit-gpt2'), task: CAPTION });
      expect(answer?.text).toBe(TINY_MODELS['vit-gpt2'].sentence);
    },
  );
});

test('another model ends the worker of the one before', async () => {
  const first = await store('vit-gpt2');
  await opened.write({ card: first, task: CAPTION });
  const workers = await spawned();
  const smolvlm = await readTinyModel('smolvlm');
  const second = tinyCard('smolvlm', smolvlm);
  await opened.store(second, smolvlm);
  await opened.write({ card: first, task: CAPTION });
  await opened.write({ card: second, task: CAPTION });
  expect(await loaded()).toBe(second.id);
  expect(await spawned()).toBe(workers + 2);
});
