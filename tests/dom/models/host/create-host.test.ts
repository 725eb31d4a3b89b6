import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { catalog, findModel } from '#models/catalog/catalog.ts';
import type { HostAnswer, HostRequest, HostStatus } from '#utils/protocol/host-contract.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { jpegFile, pngFile, pngHeaderOf, textFile } from '#tests/support/pictures/picture-files.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
  await engine.page.evaluate(() => {
    const { signal } = new AbortController();
    const host = globalThis.engine.createHost({ base: `${location.origin}/`, signal });
    Object.assign(globalThis, { host });
  });
});
afterAll(() => engine.close());
afterEach(() => engine.answers.clear());

/** Many colours and much detail: it looks like a photo at a glance. */
const PHOTO_LIKE = pngFile(160, 120, (x, y) => [
  128 + 90 * Math.sin(x / 17) + 30 * Math.sin(x * 12.9 + y * 78.2),
  128 + 90 * Math.sin(y / 23) + 30 * Math.sin(x * 39.3 + y * 11.1),
  128 + 90 * Math.sin((x + y) / 31) + 30 * Math.sin(x * 73.1 + y * 52.2),
  255,
]);
const PLAIN = pngFile(100, 80, () => [20, 40, 60, 255]);

function serveBytes(path: string, bytes: ArrayBuffer, headers: Record<string, string> = {}): string {
  engine.answers.set(path, (_, response) => response.writeHead(200, headers).end(new Uint8Array(bytes)));
  return engine.origin + path;
}

function describePicture(url: string, change: Partial<HostRequest> = {}): Promise<HostAnswer> {
  const request: HostRequest = {
    source: { type: 'url', url, credentials: 'omit' },
    site: 'a.example',
    keep: true,
    privatePage: true,
    model: 'attention',
    ...change,
  };
  return engine.page.evaluate((sent) => host.describe(sent, new AbortController().signal), request);
}

declare const host: ReturnType<typeof globalThis.engine.createHost>;

describe('a picture', () => {
  test('that is a photo gets a caption, objects and classes from the model', async () => {
    const photo = await readFile('scripts/demo/page/pictures/cat.jpg');
    const answer = await describePicture(serveBytes('/photo', new Uint8Array(photo).buffer));
    if (!answer.ok) throw new Error(answer.failure.message);
    const { findings } = answer;
    expect(findings).toMatchObject({ width: 451, height: 300, kind: 'photo', refusal: null });
    expect(findings.model).toEqual({ id: 'attention', version: findModel('attention')?.version });
    expect(findings.caption?.tokens.map(({ text }) => text).join(' ')).toBe(findings.caption?.text);
    expect(findings.caption?.tokens.every(({ probability }) => probability > 0 && probability <= 1)).toBe(
      true,
    );
    expect(findings.classes).toHaveLength(5);
    expect(Object.keys(findings.timings)).toEqual(
      expect.arrayContaining(['decode', 'route', 'load', 'encode', 'caption']),
    );
  });

  test('without content is refused before the captioner is loaded', async () => {
    await engine.page.evaluate(() => host.freeMemory());
    const answer = await describePicture(serveBytes('/plain', PLAIN));
    expect(answer).toMatchObject({ ok: true, findings: { kind: 'blank', refusal: 'blank', caption: null } });
    const status: HostStatus = await engine.page.evaluate(() => host.status());
    // The router is sure of it at a glance: it need not look again through the trunk.
    expect(status).toMatchObject({ loaded: ['kinds'], working: 0 });
  });

  test('is captioned whatever it is where raw words are asked for', async () => {
    const answer = await describePicture(serveBytes('/plain', PLAIN), { raw: true });
    expect(answer).toMatchObject({ ok: true, findings: { refusal: null, kind: null } });
    expect(answer.ok && answer.findings.caption?.text).toMatch(/\w/);
  });

  test('asked for many times at once is fetched once', async () => {
    const url = serveBytes('/shared', PHOTO_LIKE);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => describePicture(url, { site: 'shared' })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(engine.requests.filter((path) => path === '/shared')).toHaveLength(1);
  });
});

/** Whether the answer came from what was kept. */
async function visit(path: string, change: Partial<HostRequest> = {}): Promise<boolean> {
  const answer = await describePicture(engine.origin + path, change);
  return answer.ok && answer.cached;
}

describe('a second visit', () => {
  test('finds what was described before on the same site, and on no other', async () => {
    serveBytes('/kept', PHOTO_LIKE);
    serveBytes('/same-file-elsewhere', PHOTO_LIKE);
    expect(await visit('/kept', { site: 'b.example' })).toBe(false);
    expect(await visit('/kept', { site: 'b.example' })).toBe(true);
    expect(await visit('/same-file-elsewhere', { site: 'b.example' })).toBe(true);
    expect(await visit('/kept', { site: 'c.example' })).toBe(false);
    expect(await visit('/kept', { site: 'b.example', decoding: { beamSize: 1 } })).toBe(false);
  });

  test('finds nothing of a private window, of raw words, or of what the server wants nobody to store', async () => {
    serveBytes('/kept', PHOTO_LIKE);
    serveBytes('/no-store', PHOTO_LIKE, { 'cache-control': 'no-store' });
    for (const [path, change] of [
      ['/kept', { keep: false }],
      ['/kept', { raw: true }],
      ['/no-store', {}],
    ] as const) {
      const request = { site: 'd.example', ...change };
      expect([await visit(path, request), await visit(path, request)], path).toEqual([false, false]);
    }
    expect(await visit('/kept', { site: 'd.example' })).toBe(false);
    expect(await visit('/kept', { site: 'd.example', keep: false })).toBe(false);
  });

  test('finds nothing after the site was forgotten', async () => {
    serveBytes('/kept', PHOTO_LIKE);
    await visit('/kept', { site: 'e.example' });
    await visit('/kept', { site: 'f.example' });
    await engine.page.evaluate(() => host.forget('e.example'));
    expect(await visit('/kept', { site: 'e.example' })).toBe(false);
    expect(await visit('/kept', { site: 'f.example' })).toBe(true);
    await engine.page.evaluate(() => host.forget());
    expect(await engine.page.evaluate(() => host.status())).toMatchObject({ cacheEntries: 0, cacheBytes: 0 });
  });
});

describe('what goes wrong has a reason, and the next picture goes on', () => {
  test.each<[string, string, ArrayBuffer]>([
    ['an empty file', 'empty-file', new ArrayBuffer(0)],
    ['a text file named .jpg', 'not-an-image', textFile('Dear Sir or Madam')],
    ['a picture cut short', 'cut-short', PHOTO_LIKE.slice(0, -20)],
    ['a picture of 20,000 x 20,000 pixels', 'too-many-pixels', pngHeaderOf(20_000, 20_000)],
    ['a picture with nothing in it', 'unreadable', pngHeaderOf(50, 50)],
    ['a picture whose content is damaged', 'unreadable', jpegFile(64, 64)],
    ['an SVG where nobody can draw it', 'unreadable', textFile('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s', async (_, reason, bytes) => {
    const url = serveBytes('/picture.jpg', bytes);
    expect(await describePicture(url)).toMatchObject({ ok: false, failure: { reason, retry: false } });
    expect(await describePicture(serveBytes('/good', PLAIN))).toMatchObject({ ok: true });
  });

  test('a picture that is not there', async () => {
    expect(await describePicture(`${engine.origin}/nothing`)).toMatchObject({
      failure: { reason: 'not-found' },
    });
  });

  test('a model that is not there', async () => {
    const answer = await describePicture(serveBytes('/good', PLAIN), { model: 'none' });
    expect(answer).toMatchObject({ failure: { reason: 'model-unavailable' } });
  });

  test('a picture on this machine, for a public page: nobody even asks for it', async () => {
    const answer = await describePicture(serveBytes('/secret', PLAIN), { privatePage: false });
    expect(answer).toMatchObject({ failure: { reason: 'private-address' } });
    expect(engine.requests).not.toContain('/secret');
  });

  test('bytes that are too many', async () => {
    const answer = await engine.page.evaluate(() =>
      host.describe(
        {
          source: { type: 'bytes', bytes: new ArrayBuffer(21 * 1024 * 1024) },
          site: 'a.example',
          keep: true,
          privatePage: false,
          model: 'attention',
        },
        new AbortController().signal,
      ),
    );
    expect(answer).toMatchObject({ failure: { reason: 'too-many-bytes' } });
  });

  test('a request that is cancelled while it is fetched', async () => {
    engine.answers.set('/hangs', () => {});
    const answer = engine.page.evaluate(async (url) => {
      const controller = new AbortController();
      const asked = host.describe(
        {
          source: { type: 'url', url, credentials: 'omit' },
          site: 'a',
          keep: true,
          privatePage: true,
          model: 'attention',
        },
        controller.signal,
      );
      setTimeout(() => controller.abort(), 100);
      return asked;
    }, `${engine.origin}/hangs`);
    expect(await answer).toMatchObject({ failure: { reason: 'cancelled', retry: true } });
    expect(await engine.page.evaluate(() => host.status())).toMatchObject({ working: 0 });
  });

  test('a model file that is cut short is named, and works once it is whole again', async () => {
    await engine.page.evaluate(() => host.freeMemory());
    engine.answers.set('/models/zoo/attention/decoder_step.onnx', (_, response) => response.end('cut'));
    const url = serveBytes('/photo', PHOTO_LIKE);
    const answer = await describePicture(url, { raw: true });
    expect(answer).toMatchObject({ failure: { reason: 'model-unavailable' } });
    expect(!answer.ok && answer.failure.message).toContain('attention/decoder_step.onnx has 3 bytes');

    engine.answers.delete('/models/zoo/attention/decoder_step.onnx');
    expect(await describePicture(url, { raw: true })).toMatchObject({ ok: true });
  });
});

test('without a database everything works, and nothing is kept', async () => {
  const answers = await engine.page.evaluate(
    async (url) => {
      const open = indexedDB.open.bind(indexedDB);
      indexedDB.open = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
      try {
        const { signal } = new AbortController();
        const other = globalThis.engine.createHost({ base: `${location.origin}/`, signal });
        const request = { site: 'g', keep: true, privatePage: true, model: 'attention' };
        const source = { type: 'url', url, credentials: 'omit' } as const;
        const first = await other.describe({ source, ...request }, signal);
        const second = await other.describe({ source, ...request }, signal);
        return [first, second];
      } finally {
        indexedDB.open = open;
      }
    },
    serveBytes('/plain', PLAIN),
  );
  expect(answers).toEqual([
    expect.objectContaining({ cached: false }),
    expect.objectContaining({ cached: false }),
  ]);
});

/** Written by `python -m altcap.export.example ID` (models/training/captioners). */
const EXAMPLES = 'tests/fixtures/captioners';
const PICTURES = '../shared/data/flickr8k/images-dev-test.tar';
const here = existsSync(PICTURES);
if (!here)
  console.warn(`Skipped: the captions of the training framework are not compared, no ${PICTURES} here.`);

interface Example {
  image: string;
  greedy: string;
  beam3: string;
  greedy_mean_logp: number;
  beam3_mean_logp: number;
}

test.skipIf(!here).each(catalog.models.map(({ id }) => id))(
  'the words of %s are those that Python writes with the same files, greedy and with a beam of 3',
  async (model) => {
    const examples = JSON.parse(await readFile(`${EXAMPLES}/${model}.json`, 'utf8')) as Example[];
    const tar = await readFile(PICTURES);
    for (const { image, ...expected } of examples) {
      const url = serveBytes(`/${image}`, fileInTar(tar, `images/${image}`));
      for (const [beamSize, words, mean] of [
        [1, expected.greedy, expected.greedy_mean_logp],
        [3, expected.beam3, expected.beam3_mean_logp],
      ] as const) {
        const answer = await describePicture(url, { model, raw: true, decoding: { beamSize } });
        const caption = answer.ok ? answer.findings.caption : null;
        expect(caption?.text, image).toBe(words);
        expect(caption?.meanLogProbability).toBeCloseTo(mean, 2);
      }
    }
  },
);

/** The bytes of one file of a POSIX tar archive: headers of 512 bytes, contents padded to as many. */
function fileInTar(tar: Buffer, name: string): ArrayBuffer {
  for (let at = 0; at < tar.length;) {
    const size = parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const found = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    if (found === name) return new Uint8Array(tar.subarray(at + 512, at + 512 + size)).buffer;
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${name} is not in the archive.`);
}
