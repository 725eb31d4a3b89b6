import { expect, test } from 'vitest';
import { readOptions, USAGE } from '#scripts/caption/options.ts';
import { UsageError } from '#scripts/lib/command.ts';

test('files come in the order given, whatever stands in their names', () => {
  const { files, json } = readOptions(['b c.jpg', '--json', 'ä/日本.png', '--', '--raw']);
  expect(files).toEqual(['b c.jpg', 'ä/日本.png', '--raw']);
  expect(json).toBe(true);
});

test('a model, a number of beams and raw words can be asked for', () => {
  expect(readOptions(['--model', 'attention', '--beam=1', '--raw', 'a.jpg'])).toMatchObject({
    model: 'attention',
    beamSize: 1,
    raw: true,
  });
});

test.each([
  ['no file at all', []],
  ['an option that is not there', ['--fast', 'a.jpg']],
  ['a beam that is no number', ['--beam', 'wide', 'a.jpg']],
  ['no beam', ['--beam', '0', 'a.jpg']],
  ['a list of files', ['--list', 'a.jpg']],
  ['an option without its value', ['a.jpg', '--model']],
])('%s is a usage error', (_, args) => {
  expect(() => readOptions(args)).toThrow(UsageError);
});

test('either browser can be named, and Chromium need not be', () => {
  expect(readOptions(['a.jpg']).browser).toBe('chromium');
  expect(readOptions(['--browser', 'firefox', 'a.jpg']).browser).toBe('firefox');
  expect(() => readOptions(['--browser', 'netscape', 'a.jpg'])).toThrow('not "netscape"');
});

test('addresses and progress are understood', () => {
  const { files, progress } = readOptions(['--progress', 'https://example.org/a.jpg', 'b.jpg']);
  expect(files).toEqual(['https://example.org/a.jpg', 'b.jpg']);
  expect(progress).toBe(true);
});

test('the help fits 100 columns', () => {
  expect(USAGE.split('\n').filter((line) => line.length > 100)).toEqual([]);
});
