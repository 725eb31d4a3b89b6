import { expect, test } from 'vitest';
import { readOptions } from '#scripts/score-list/options.ts';

test('a file of captions is enough', () => {
  expect(readOptions(['--captions', 'captions.jsonl'])).toMatchObject({
    captions: 'captions.jsonl',
    limit: Infinity,
    judge: null,
    wordnet: '/usr/share/wordnet',
  });
});

test.each([
  [[], /Name a file of captions or of verdicts/],
  [['--captions', 'x', '--limit', '0'], /--limit takes a whole number/],
  [['--captions', 'x', '--limit', 'many'], /not "many"/],
  [['--caption', 'x'], /There is no option --caption/],
])('%j is a usage error', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
