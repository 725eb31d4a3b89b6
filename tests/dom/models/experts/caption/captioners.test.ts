import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';

const { models } = await readZoo(ROOT);
const PHOTO = await readFile(join(ROOT, 'scripts/demo/page/pictures/astronaut.jpg'));

let engine: EnginePage;
/** Addresses that were asked for outside of the test's own server. */
const elsewhere: string[] = [];
beforeAll(async () => {
  engine = await openEnginePage();
  engine.browser.on('request', (request) => {
    if (!request.url().startsWith(engine.origin)) elsewhere.push(request.url());
  });
  await engine.page.evaluate(() => {
    const { signal } = new AbortController();
    const host = globalThis.engine.createHost({ base: `${location.origin}/`, signal });
    Object.assign(globalThis, { host });
  });
});
afterAll(() => engine.close());
afterEach(() => engine.answers.clear());

declare const host: ReturnType<typeof globalThis.engine.createHost>;

function describePhoto(model: string, beamSize?: number): Promise<HostAnswer> {
  engine.answers.set('/photo.jpg', (_, response) => response.end(PHOTO));
  const request = {
    source: { type: 'url' as const, url: `${engine.origin}/photo.jpg`, credentials: 'omit' as const },
    site: 'a.example',
    keep: false,
    privatePage: true,
    model,
    raw: true,
    ...(beamSize ? { decoding: { beamSize } } : {}),
  };
  return engine.page.evaluate((sent) => host.describe(sent, new AbortController().signal), request);
}

describe.each(models.map(({ id }) => id))('the captioner %s', (id) => {
  test('writes words with their probabilities, with one beam and with several', async () => {
    const ranks: number[] = [];
    for (const beams of [1, 5]) {
      const answer = await describePhoto(id, beams);
      if (!answer.ok) throw new Error(answer.failure.message);
      const { caption } = answer.findings;
      expect(caption?.text).toMatch(/^[a-z0-9' ]+$/);
      expect(caption?.tokens.map(({ text }) => text).join(' ')).toBe(caption?.text);
      for (const { text, probability } of caption!.tokens) {
        expect(text).not.toContain(' ');
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
      ranks.push(caption!.meanLogProbability);
    }
    expect(ranks[1]).toBeGreaterThanOrEqual(ranks[0]! - 0.5);
  });

  test('asks for nothing but files of the package', () => {
    const known = /^\/($|favicon\.ico$|photo\.jpg$|engine\.js$|assets\/|ort\/|models\/zoo\/)/;
    expect(engine.requests.filter((path) => !known.test(path))).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});

describe('a file that is not what its card says', () => {
  test('is named, and the model works again once the file is right', async () => {
    const path = '/models/zoo/attention/decoder_step.onnx';
    await engine.page.evaluate(() => host.freeMemory());
    engine.answers.set(path, (_, response) => response.end('abc'));
    expect(await describePhoto('attention')).toMatchObject({
      ok: false,
      failure: {
        reason: 'model-unavailable',
        message: expect.stringContaining('attention/decoder_step.onnx has 3 bytes') as string,
      },
    });
    for (const { id } of models.filter(({ id }) => id !== 'attention')) {
      expect(await describePhoto(id)).toMatchObject({ ok: true });
    }
    engine.answers.clear();
    expect(await describePhoto('attention')).toMatchObject({ ok: true });
  });

  test('is told where it was cut short and its card agrees', async () => {
    const file = models.find(({ id }) => id === 'attention')!.files.decoder!;
    const short = (await readFile(join(ROOT, 'models/zoo', file.path))).subarray(0, 1_000_000);
    const failure = await failureOf('attention', { decoder: serve(file, short) });
    expect(failure).toMatch(/decoder_step\.onnx was cut short/);
  });

  test.each(models.map(({ id }) => id))(
    'is told where it is the vocabulary of another model than %s',
    async (id) => {
      const card = models.find((model) => model.id === id)!;
      const key = card.vocabulary.file;
      const file = card.files[key]!;
      const text = await readFile(join(ROOT, 'models/zoo', file.path), 'utf8');
      const failure = await failureOf(id, { [key]: serve(file, Buffer.from(withoutLastWord(text))) });
      expect(failure).toContain(file.path);
      expect(failure).toMatch(/belongs to another model/);
    },
  );
});

/** Serves other bytes for a file, and gives what a card that agrees with them would say. */
function serve(file: ModelFile, bytes: Buffer): ModelFile {
  engine.answers.set(`/models/zoo/${file.path}`, (_, response) => response.end(bytes));
  return { ...file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Why the decoder of a card with other files cannot be opened; null where it can. */
function failureOf(id: string, files: Record<string, ModelFile>): Promise<string | null> {
  const card: CaptionCard = models.find((model) => model.id === id)!;
  const changed = { ...card, files: { ...card.files, ...files } };
  return engine.page.evaluate(async (used) => {
    const { createEngine, openWriter } = globalThis.engine;
    return openWriter(createEngine(`${location.origin}/`, 1), used).then(
      () => null,
      (error: Error) => error.message,
    );
  }, changed);
}

/** A vocabulary, or a tokenizer, of one token less. */
function withoutLastWord(text: string): string {
  const content = JSON.parse(text) as {
    tokens?: string[];
    model?: { vocab: Record<string, number>; merges: unknown[] };
  };
  content.tokens?.pop();
  if (content.model) {
    content.model.vocab = Object.fromEntries(Object.entries(content.model.vocab).slice(0, -1));
    content.model.merges.pop();
  }
  return JSON.stringify(content);
}
