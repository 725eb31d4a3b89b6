import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { whereFileLies } from '#models/catalog/where-files-lie.ts';
import { DetectorPlanSchema, type DetectorPlan } from '#models/experts/text/network/plan.ts';
import { openTextDetector, type TextDetector } from '#models/experts/text/network/text-detector.ts';
import type { Rgb } from '#models/engine/picture/pixels.ts';
import { ROOT } from '#scripts/lib/paths.ts';

let plan: DetectorPlan;
let model: ArrayBuffer;
let detector: TextDetector;

beforeAll(async () => {
  const { files } = (await readZoo(ROOT)).roles.reader!;
  const bytesOf = (name: string) => readFile(whereFileLies(ROOT, files[name]!));
  plan = v.parse(DetectorPlanSchema, JSON.parse((await bytesOf('plan')).toString()));
  model = new Uint8Array(await bytesOf('detector')).buffer;
  detector = await openTextDetector(plan, model);
});

/** Black strokes on white that stand beside each other as letters do. */
function strokes(width: number, height: number): Rgb {
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let y = 20; y < Math.min(44, height); y++) {
    for (let x = 20; x < width - 20; x++) {
      const isInk = x % 12 < 3 || (y < 23 && x % 24 < 12);
      if (isInk) data.fill(0, (y * width + x) * 3, (y * width + x + 1) * 3);
    }
  }
  return { width, height, data };
}

describe('the text detector', () => {
  test('is certain of strokes like letters, and of nothing around them', () => {
    const { map, width } = detector.certainty(strokes(200, 64));
    expect(width).toBe(224);
    expect(map).toHaveLength(224 * 64);
    const middle = map.subarray(32 * width + 60, 32 * width + 140);
    expect(Math.min(...middle)).toBeGreaterThan(150);
    expect(Math.max(...map.subarray(0, 5 * width))).toBeLessThan(50);
  });

  test('sees nothing in a picture of one colour', () => {
    const { map } = detector.certainty({ width: 97, height: 40, data: new Uint8Array(97 * 40 * 3).fill(90) });
    expect(Math.max(...map)).toBeLessThan(50);
  });

  test('gives the same again after larger and smaller pictures', () => {
    const first = detector.certainty(strokes(200, 64));
    detector.certainty(strokes(500, 130));
    detector.certainty({ width: 1, height: 1, data: new Uint8Array(3) });
    expect(detector.certainty(strokes(200, 64))).toEqual(first);
  });

  test('is not opened where the plan names numbers beyond the end of the file', async () => {
    await expect(openTextDetector(plan, model.slice(0, 100_000))).rejects.toThrow(RangeError);
  });
});
