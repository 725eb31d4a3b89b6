import { expect, test } from 'vitest';
import { parseCases } from '#scripts/scan/case-lines.ts';

test('each line that is not blank is a case; what else it holds is left aside', () => {
  expect(parseCases('\n{"id":"a","html":"<img>","target":"img","expected":"ok"}\n  \n')).toEqual([
    { ok: true, case: { id: 'a', html: '<img>', target: 'img' } },
  ]);
});

test('a line that is no JSON is told by its number', () => {
  const [line] = parseCases('\n{"id":');
  expect(line).toMatchObject({ ok: false, id: null, error: expect.stringContaining('Line 2 is not JSON') });
});

test('a line that lacks something tells what, with its id', () => {
  const [line] = parseCases('{"id":"a","html":5}');
  expect(line).toMatchObject({ ok: false, id: 'a', error: expect.stringMatching(/html.*target/) });
});

test.each(['null', '[]', '"text"', '{"id":{}}'])('%s is no case', (text) => {
  expect(parseCases(text)).toMatchObject([{ ok: false, id: null }]);
});
