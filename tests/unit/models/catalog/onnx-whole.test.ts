import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isWholeOnnx } from '#models/catalog/onnx-whole.ts';

describe('an ONNX file', () => {
  test('is whole as it was exported', async () => {
    expect(isWholeOnnx(await readFile('models/zoo/kinds/router.onnx'))).toBe(true);
  });

  test('is not whole where its end is missing, wherever it was cut', async () => {
    const router = await readFile('models/zoo/kinds/router.onnx');
    for (const share of [0, 0.1, 0.5, 0.9]) {
      expect(isWholeOnnx(router.subarray(0, Math.floor(router.length * share)))).toBe(false);
    }
    expect(isWholeOnnx(router.subarray(0, -1))).toBe(false);
  });

  test('is no file of text', () => {
    expect(isWholeOnnx(new TextEncoder().encode('version https://git-lfs.github.com/spec/v1'))).toBe(false);
  });
});
