import { describe, expect, test } from 'vitest';
import { UsageError } from '#scripts/lib/command.ts';
import { readOptions, USAGE } from '#scripts/scan/options.ts';

test('pages are scanned for people by default', () => {
  expect(readOptions(['a.html', 'https://example.org/'])).toEqual({
    pages: ['a.html', 'https://example.org/'],
    cases: null,
    json: false,
    describe: false,
    failOnMissing: false,
    progress: false,
    help: false,
  });
});

test('--fail-on missing, --json, --describe and --cases are understood', () => {
  expect(readOptions(['--json', '--describe', '--fail-on', 'missing', 'a.html'])).toMatchObject({
    json: true,
    describe: true,
    failOnMissing: true,
  });
  expect(readOptions(['--cases', 'cases.jsonl'])).toMatchObject({ cases: 'cases.jsonl', pages: [] });
});

describe('wrong are', () => {
  test.each([
    ['nothing at all', []],
    ['an option that does not exist', ['--describ', 'a.html']],
    ['another word after --fail-on', ['--fail-on', 'empty', 'a.html']],
    ['pages beside --cases', ['--cases', 'cases.jsonl', 'a.html']],
    ['--describe beside --cases', ['--cases', 'cases.jsonl', '--describe']],
    ['--cases without a file', ['--cases']],
  ])('%s', (_, args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });
});

test('the help fits 100 columns', () => {
  expect(USAGE.split('\n').filter((line) => line.length > 100)).toEqual([]);
});
