import { expect, test } from 'vitest';
import { beamSizeFrom, FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

const parseNonsense = () =>
  parseCommandLine({ args: ['--nonsense'], options: { json: FLAG } }, 'Usage: do it');

test('a wrong command line is explained, with the usage', () => {
  expect(parseNonsense).toThrow(UsageError);
  expect(parseNonsense).toThrow(/--nonsense.*\n\nUsage: do it$/s);
});

test('a flag is off unless it is given', () => {
  const options = { json: FLAG, help: FLAG };
  expect(parseCommandLine({ args: ['--json'], options }, '').values).toEqual({ json: true, help: false });
});

test('a number of beams is a whole number from 1 up, or left to the card', () => {
  expect([beamSizeFrom(undefined), beamSizeFrom('4')]).toEqual([null, 4]);
  for (const text of ['0', '-1', '1.5', 'two', '']) expect(() => beamSizeFrom(text)).toThrow(UsageError);
});

test.each([
  [['--nonsense'], 'There is no option --nonsense.'],
  [['--json=1'], 'The option --json takes no value.'],
  [['--model'], 'The option --model needs a value after it.'],
  [['--model', '--json'], 'The option --model needs a value after it.'],
])('%j is said to be wrong in plain words', (args, words) => {
  const options = { json: FLAG, model: { type: 'string' } } as const;
  expect(() => parseCommandLine({ args, options }, 'Usage: do it')).toThrow(words);
});
