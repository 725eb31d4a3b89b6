import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { readModelFile } from '#models/engine/model-files.ts';

afterEach(() => vi.unstubAllGlobals());

const router = await readFile('models/zoo/kinds/router.onnx');

/** Packages these bytes, and gives a card's words for others. */
function packaged(bytes: Uint8Array | null, said: Uint8Array = bytes!) {
  const answer = bytes ? new Response(Uint8Array.from(bytes)) : new Response(null, { status: 404 });
  vi.stubGlobal('fetch', () => Promise.resolve(answer));
  const sha256 = createHash('sha256').update(said).digest('hex');
  return { path: 'tiny/net.onnx', bytes: said.length, sha256 };
}

test('a file that is what its card says is read', async () => {
  const bytes = await readModelFile('https://package/', packaged(router));
  expect(bytes.byteLength).toBe(router.length);
});

test.each([
  ['that is missing', null, router, 'tiny/net.onnx is missing from the package.'],
  [
    'of other content',
    router.map((byte) => byte ^ 1),
    router,
    'tiny/net.onnx is not the file its card names.',
  ],
  ['shorter than its card says', router.subarray(0, 9), router, 'tiny/net.onnx has 9 bytes'],
  [
    'cut short as its card is',
    router.subarray(0, 9999),
    router.subarray(0, 9999),
    'tiny/net.onnx was cut short',
  ],
])('a file %s is refused, by name', async (_, bytes, said, message) => {
  await expect(readModelFile('https://package/', packaged(bytes, said))).rejects.toMatchObject({
    reason: 'model-unavailable',
    message: expect.stringContaining(message) as string,
  });
});
