import { describe, expect, test } from 'vitest';
import { readCards } from '#models/catalog/read-cards.ts';
import attention from '#models/zoo/attention/model.json';
import { rankerCard } from '#tests/support/unit/ranker-card.ts';

describe('the card of the ranker', () => {
  test('is taken as the catalog’s ranker, and a second one is a problem', () => {
    const { roles, problems } = readCards({
      a: JSON.stringify(rankerCard()),
      b: JSON.stringify(rankerCard()),
    });
    expect(roles.ranker?.id).toBe('ranker');
    expect(problems).toEqual([{ path: 'b', message: 'there is another card with the role "ranker"' }]);
  });

  test.each([
    [
      'a file that it does not list',
      { text: { file: 'other', input: 'tokens', output: 'text' } },
      /not among its files/,
    ],
    ['a field that nobody knows', { colour: 'red' }, /colour/],
    ['no input', { image: { file: 'image', inputs: [], output: 'image' } }, /^image\.inputs/],
  ])('with %s is a problem', (_, change, message) => {
    const { roles, problems } = readCards({ a: JSON.stringify({ ...rankerCard(), ...change }) });
    expect(roles.ranker).toBeNull();
    expect(problems[0]?.message).toMatch(message);
  });

  test('that is missing is said of the models that ask for it, which go on', () => {
    const asking = { ...attention, decoding: { ...attention.decoding, rerank: { weight: 1 } } };
    const { models, problems } = readCards({ a: JSON.stringify(asking) });
    expect(models.map(({ id }) => id)).toEqual(['attention']);
    expect(problems).toEqual([
      { path: 'attention', message: expect.stringContaining('there is none') as string },
    ]);
    expect(readCards({ a: JSON.stringify(asking), b: JSON.stringify(rankerCard()) }).problems).toEqual([]);
  });
});
