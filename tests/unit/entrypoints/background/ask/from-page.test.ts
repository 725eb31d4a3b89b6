import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fromPage } from '#entrypoints/background/ask/from-page.ts';

const ASK = { type: 'ask', id: 1, key: 'k', source: { by: 'page' }, priority: 'rest' };

test('a well-formed question passes', () => {
  expect(v.is(fromPage, ASK)).toBe(true);
  expect(v.is(fromPage, { ...ASK, source: { by: 'host', url: 'https://a.example/b.png' } })).toBe(true);
});

test('a question may bring what stands around the element, of bounded length', () => {
  const context = ['<a href="/">', 'Heading', 'Text', 24, 1, null, '<p><x></p>', 'en'];
  const changed = (at: number, value: unknown) => ({ ...ASK, context: context.with(at, value as never) });
  expect(v.is(fromPage, { ...ASK, context })).toBe(true);
  const forged = [
    changed(0, 'x'.repeat(2_001)),
    changed(1, 'x'.repeat(121)),
    changed(3, -1),
    changed(3, Number.NaN),
    changed(4, 1.5),
    changed(6, 'x'.repeat(50_001)),
    changed(7, 1),
    { ...ASK, context: [...context, 'more'] },
    { ...ASK, context: 'text' },
  ];
  expect(forged.filter((message) => v.is(fromPage, message))).toEqual([]);
});

test('a question may tell how large the picture is, in whole pixels', () => {
  const told = [
    [300, 200],
    [0, 0],
    [undefined, undefined],
    [null, null],
  ];
  expect(told.filter((shown) => !v.is(fromPage, { ...ASK, shown }))).toEqual([]);
  const forged = [[-1, 2], [1.5, 2], ['300', 200], { width: 300 }];
  expect(forged.filter((shown) => v.is(fromPage, { ...ASK, shown }))).toEqual([]);
});

test('questions that a page may have forged are refused', () => {
  const forged = [
    null,
    'ask',
    { ...ASK, site: 'bank.example' },
    { ...ASK, id: 1.5 },
    { ...ASK, priority: 'first' },
    { ...ASK, source: { by: 'cookies', url: 'https://a.example/' } },
    { ...ASK, key: 'k'.repeat(10_000) },
    { type: 'supply', id: 1, ticket: 't' },
  ];
  expect(forged.filter((message) => v.is(fromPage, message))).toEqual([]);
});
