import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { whereFileLies } from '#models/catalog/where-files-lie.ts';
import { CODE_READER_FILE } from '#models/experts/code/data/reader-file.ts';

test('the decoder in the package is the one that the engine expects', async () => {
  const root = fileURLToPath(new URL('../../../../../..', import.meta.url));
  const bytes = await readFile(whereFileLies(root, CODE_READER_FILE));
  expect(bytes.length).toBe(CODE_READER_FILE.bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(CODE_READER_FILE.sha256);
});
