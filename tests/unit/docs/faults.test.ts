import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';

const STAGES = ['obtain', 'decode', 'route', 'read', 'caption', 'word', 'write'];

const text = readFileSync(join(ROOT, 'docs/faults.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('every stage is there, and every fault has a proof or a reason for each', () => {
  const [head, , ...faults] = rows;
  expect(head?.slice(1)).toEqual(STAGES);
  expect(faults.length).toBeGreaterThanOrEqual(9);
  const empty = faults.filter((cells) => cells.length !== STAGES.length + 1 || cells.includes(''));
  expect(empty).toEqual([]);
});

test('every letter and number of the table is explained, each letter by the file of a test', () => {
  const used = new Set(rows.slice(2).flatMap((cells) => cells.slice(1).flatMap((cell) => cell.split(' '))));
  const letters = new Map(
    [...text.matchAll(/^- \*\*([A-Z])\*\* ((?:.+\n?)+?)(?=^- \*\*|\n)/gm)].map(([, key, words]) => [
      key!,
      words!,
    ]),
  );
  const numbers = new Set([...text.matchAll(/^(\d)\. /gm)].map(([, key]) => key!));
  expect([...used].filter((key) => !letters.has(key) && !numbers.has(key))).toEqual([]);
  expect(
    [...letters, ...[...numbers].map((key) => [key] as const)].filter(([key]) => !used.has(key)),
  ).toEqual([]);
  // That the files exist, tests/unit/docs/paths.test.ts sees.
  for (const [key, words] of letters) expect(words, key).toMatch(/`tests\/[^`]+\.ts`/);
});
