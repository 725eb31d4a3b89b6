import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openHostPage, PHOTO_LIKE, PLAIN, type HostPage } from '#tests/support/dom/host-page.ts';
import { jpegFile, pngHeaderOf, textFile } from '#tests/support/pictures/picture-files.ts';

let opened: HostPage;
beforeAll(async () => {
  opened = await openHostPage();
});
afterAll(() => opened.close());
afterEach(() => opened.answers.clear());

describe('what goes wrong has a reason, and the next picture goes on', () => {
  test.each<[string, string, ArrayBuffer]>([
    ['an empty file', 'empty-file', new ArrayBuffer(0)],
    ['a text file named .jpg', 'not-an-image', textFile('Dear Sir or Madam')],
    ['a picture cut short', 'cut-short', PHOTO_LIKE.slice(0, -2_000)],
    ['a picture of 20,000 x 20,000 pixels', 'too-many-pixels', pngHeaderOf(20_000, 20_000)],
    ['a picture with nothing in it', 'unreadable', pngHeaderOf(50, 50)],
    ['a picture whose content is damaged', 'unreadable', jpegFile(64, 64)],
    ['an SVG where nobody can draw it', 'unreadable', textFile('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s', async (_, reason, bytes) => {
    const url = opened.serveBytes('/picture.jpg', bytes);
    expect(await opened.describePicture(url)).toMatchObject({ ok: false, failure: { reason, retry: false } });
    expect(await opened.describePicture(opened.serveBytes('/good', PLAIN))).toMatchObject({ ok: true });
  });

  test('a picture without its end marker is described, since browsers show it', async () => {
    const url = opened.serveBytes('/no-end.png', PHOTO_LIKE.slice(0, -20));
    expect(await opened.describePicture(url)).toMatchObject({ ok: true });
  });

  test('a picture that is not there', async () => {
    expect(await opened.describePicture(`${opened.origin}/nothing`)).toMatchObject({
      failure: { reason: 'not-found' },
    });
  });

  test('a model that is not there', async () => {
    const answer = await opened.describePicture(opened.serveBytes('/good', PLAIN), { model: 'none' });
    expect(answer).toMatchObject({ failure: { reason: 'model-unavailable' } });
  });

  test('a picture on this machine, for a public page: nobody even asks for it', async () => {
    const answer = await opened.describePicture(opened.serveBytes('/secret', PLAIN), { privatePage: false });
    expect(answer).toMatchObject({ failure: { reason: 'private-address' } });
    expect(opened.requests).not.toContain('/secret');
  });

  test('bytes that are too many', async () => {
    const answer = await opened.page.evaluate(() =>
      globalThis.host.describe(
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
});

describe('what is cancelled or broken leaves the host as it was', () => {
  test('a request that is cancelled while it is fetched', async () => {
    opened.answers.set('/hangs', () => {});
    const answer = opened.page.evaluate(async (url) => {
      const controller = new AbortController();
      const asked = globalThis.host.describe(
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
    }, `${opened.origin}/hangs`);
    expect(await answer).toMatchObject({ failure: { reason: 'cancelled', retry: true } });
    expect(await opened.page.evaluate(() => globalThis.host.status())).toMatchObject({ working: 0 });
  });

  test('a model file that is cut short is named, and works once it is whole again', async () => {
    await opened.page.evaluate(() => globalThis.host.freeMemory());
    opened.answers.set('/models/zoo/attention/decoder_step.onnx', (_, response) => response.end('cut'));
    const url = opened.serveBytes('/photo', PHOTO_LIKE);
    const answer = await opened.describePicture(url, { raw: true });
    expect(answer).toMatchObject({ failure: { reason: 'model-unavailable' } });
    expect(!answer.ok && answer.failure.message).toContain('attention/decoder_step.onnx has 3 bytes');

    opened.answers.delete('/models/zoo/attention/decoder_step.onnx');
    expect(await opened.describePicture(url, { raw: true })).toMatchObject({ ok: true });
  });
});
