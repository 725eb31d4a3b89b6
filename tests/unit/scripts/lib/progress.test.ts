import { expect, test } from 'vitest';
import { progressOf } from '#scripts/lib/progress.ts';

/** A stream that keeps what is written to it. */
function stream(isTTY?: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test('in a terminal each thing is counted as it begins', () => {
  const to = stream(true);
  const next = progressOf(12, false, { to });
  for (const name of ['dog.jpg', 'fish.png', 'cat.jpg']) next(name);
  expect(to.written.at(-1)).toBe('3 of 12: cat.jpg\n');
});

test('elsewhere it is shown only if it is asked for', () => {
  const [silent, asked] = [stream(), stream()];
  progressOf(1, false, { to: silent })('cat.jpg');
  progressOf(1, true, { to: asked, label: 'Page ' })('a.html');
  expect(silent.written).toEqual([]);
  expect(asked.written).toEqual(['Page 1 of 1: a.html\n']);
});

test('a name with a line break stays on its line', () => {
  const to = stream(true);
  progressOf(1, false, { to })('a\nb.jpg');
  expect(to.written).toEqual(['1 of 1: a b.jpg\n']);
});
