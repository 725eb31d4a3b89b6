import { expect, test } from 'vitest';
import { catalog } from '#models/catalog/catalog.ts';
import { readCards } from '#models/catalog/read-cards.ts';
import attention from '#models/zoo/attention/model.json';
import list from '#models/zoo/list/model.json';

test('the packaged lister is below 2 MB and was fitted to the trunk that the captioners use', () => {
  const { heads, names } = list.files;
  expect(heads.bytes + names.bytes).toBeLessThan(2e6);
  expect(catalog.roles.lister?.trunk).toBe(attention.files.encoder.sha256);
});

test('what is told flat has to be surer than what is listed, wherever it comes from', () => {
  const { said, list: listed } = catalog.roles.lister!.thresholds;
  for (const source of Object.keys(said) as (keyof typeof said)[]) {
    expect(said[source]).toBeGreaterThan(listed[source]);
  }
});

test.each([
  ['a file that it does not list', { names: 'other' }, /not among its files/],
  [
    'a level that is no share',
    { thresholds: { ...list.thresholds, list: { ...list.thresholds.list, stuff: 7 } } },
    /stuff/,
  ],
  ['no trunk', { trunk: 'trunk' }, /SHA-256/],
])('a card with %s is a problem', (_, change, message) => {
  const { roles, problems } = readCards({ a: JSON.stringify({ ...list, ...change }) });
  expect(roles.lister).toBeNull();
  expect(problems[0]?.message).toMatch(message);
});
