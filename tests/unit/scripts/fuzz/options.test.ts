import { expect, test } from 'vitest';
import { mutate } from '#scripts/fuzz/mutate.ts';
import { parseFuzzOptions } from '#scripts/fuzz/options.ts';
import { createRandom, randomMutations } from '#scripts/fuzz/random.ts';
import { UsageError } from '#scripts/lib/command.ts';

test('how long, which changes and which browser can be said', () => {
  expect(parseFuzzOptions(['--minutes', '0.5', '--seed', '7', '--browser', 'firefox'])).toEqual({
    minutes: 0.5,
    seed: 7,
    browser: 'firefox',
  });
  expect(parseFuzzOptions([])).toMatchObject({ minutes: 1, browser: 'chromium' });
});

test.each([
  ['no time', ['--minutes', '0']],
  ['a seed that is no number', ['--seed', 'x']],
  ['a browser that is not there', ['--browser', 'lynx']],
])('%s is a usage error', (_, args) => {
  expect(() => parseFuzzOptions(args)).toThrow(UsageError);
});

test('the same seed makes the same files, another one others', () => {
  const file = Uint8Array.from({ length: 500 }, (_, index) => index % 251);
  const filesOf = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => [...mutate(file, randomMutations(random))].join());
  };
  expect(filesOf(7)).toEqual(filesOf(7));
  expect(filesOf(7)).not.toEqual(filesOf(8));
  expect(new Set(filesOf(7)).size).toBeGreaterThan(15);
});
