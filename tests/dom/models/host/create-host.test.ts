import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findModel } from '#models/catalog/catalog.ts';
import type { HostRequest, HostStatus } from '#utils/protocol/host-contract.ts';
import { openHostPage, PHOTO_LIKE, PLAIN, type HostPage } from '#tests/support/dom/host-page.ts';

let opened: HostPage;
beforeAll(async () => {
  opened = await openHostPage();
});
afterAll(() => opened.close());
afterEach(() => opened.answers.clear());

describe('a picture', () => {
  test('that is a photo gets a caption, objects and classes from the model', async () => {
    const photo = await readFile('scripts/demo/page/pictures/cat.jpg');
    const answer = await opened.describePicture(opened.serveBytes('/photo', new Uint8Array(photo).buffer));
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
    await opened.page.evaluate(() => globalThis.host.freeMemory());
    const answer = await opened.describePicture(opened.serveBytes('/plain', PLAIN));
    expect(answer).toMatchObject({ ok: true, findings: { kind: 'blank', refusal: 'blank', caption: null } });
    const status: HostStatus = await opened.page.evaluate(() => globalThis.host.status());
    // The router is sure of it at a glance: it need not look again through the trunk.
    expect(status).toMatchObject({ loaded: ['kinds'], working: 0 });
  });

  test('is captioned whatever it is where raw words are asked for', async () => {
    const answer = await opened.describePicture(opened.serveBytes('/plain', PLAIN), { raw: true });
    expect(answer).toMatchObject({ ok: true, findings: { refusal: null, kind: null } });
    expect(answer.ok && answer.findings.caption?.text).toMatch(/\w/);
  });

  test('asked for many times at once is fetched once', async () => {
    const url = opened.serveBytes('/shared', PHOTO_LIKE);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => opened.describePicture(url, { site: 'shared' })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(opened.requests.filter((path) => path === '/shared')).toHaveLength(1);
  });
});

/** Whether the answer came from what was kept. */
async function visit(path: string, change: Partial<HostRequest> = {}): Promise<boolean> {
  const answer = await opened.describePicture(opened.origin + path, change);
  return answer.ok && answer.cached;
}

describe('a second visit', () => {
  test('finds what was described before on the same site, and on no other', async () => {
    opened.serveBytes('/kept', PHOTO_LIKE);
    opened.serveBytes('/same-file-elsewhere', PHOTO_LIKE);
    expect(await visit('/kept', { site: 'b.example' })).toBe(false);
    expect(await visit('/kept', { site: 'b.example' })).toBe(true);
    expect(await visit('/same-file-elsewhere', { site: 'b.example' })).toBe(true);
    expect(await visit('/kept', { site: 'c.example' })).toBe(false);
    expect(await visit('/kept', { site: 'b.example', decoding: { beamSize: 1 } })).toBe(false);
  });

  test('finds nothing of a private window, of raw words, or of what the server wants nobody to store', async () => {
    opened.serveBytes('/kept', PHOTO_LIKE);
    opened.serveBytes('/no-store', PHOTO_LIKE, { 'cache-control': 'no-store' });
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
    opened.serveBytes('/kept', PHOTO_LIKE);
    await visit('/kept', { site: 'e.example' });
    await visit('/kept', { site: 'f.example' });
    await opened.page.evaluate(() => globalThis.host.forget('e.example'));
    expect(await visit('/kept', { site: 'e.example' })).toBe(false);
    expect(await visit('/kept', { site: 'f.example' })).toBe(true);
    await opened.page.evaluate(() => globalThis.host.forget());
    expect(await opened.page.evaluate(() => globalThis.host.status())).toMatchObject({
      cacheEntries: 0,
      cacheBytes: 0,
    });
  });
});

test('without a database everything works, and nothing is kept', async () => {
  const answers = await opened.page.evaluate(
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
    opened.serveBytes('/plain', PLAIN),
  );
  expect(answers).toEqual([
    expect.objectContaining({ cached: false }),
    expect.objectContaining({ cached: false }),
  ]);
});
