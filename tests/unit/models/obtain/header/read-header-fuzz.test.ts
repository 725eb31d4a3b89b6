import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutate } from '#scripts/fuzz/mutate.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { readHeader } from '#models/obtain/header/read-header.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { mutations } from '#tests/support/fuzz/mutations.ts';
import { runs } from '#tests/support/fuzz/runs.ts';

const FOLDER = join(ROOT, 'tests/fixtures/pictures');
const FILES = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.py'))
  .map((name) => [name, readFileSync(join(FOLDER, name))] as const);

/** What is found, or why nothing is. Any other error is a fault of ours. */
function look(bytes: ArrayBuffer): ReturnType<typeof readHeader> | PictureError {
  try {
    return readHeader(bytes);
  } catch (error) {
    if (error instanceof PictureError) return error;
    throw error;
  }
}

test.each(FILES)('%s, changed anywhere, has a size within the limits or a reason', (_, file) => {
  fc.assert(
    fc.property(mutations, (changes) => {
      const found = look(mutate(file, changes).buffer);
      if (found instanceof PictureError) return;
      expect(found.width).toBeGreaterThan(0);
      expect(found.height).toBeGreaterThan(0);
      if (found.format !== 'svg') expect(found.width * found.height).toBeLessThanOrEqual(LIMITS.pixels);
    }),
    runs(300),
  );
});

test('bytes at random are no picture, or one within the limits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const found = look(Uint8Array.from(bytes).buffer);
      expect(found instanceof PictureError || found.width > 0).toBe(true);
    }),
    runs(1_000),
  );
});

test('text at random after the start of an SVG has a size or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (rest) => {
      const found = look(new TextEncoder().encode(`<svg ${rest}`).buffer as ArrayBuffer);
      expect(found instanceof PictureError || found.width > 0).toBe(true);
    }),
    runs(1_000),
  );
});
