import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { compileKernels, KERNELS_FILE } from '#scripts/lib/compile-kernels.ts';

test('the compiled kernels are those of the source beside them', async () => {
  expect(await compileKernels()).toBe(await readFile(ROOT + KERNELS_FILE, 'utf8'));
}, 60_000);
