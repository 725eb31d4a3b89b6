import { describe, expect, test, vi } from 'vitest';
import type { RankerCard } from '#models/catalog/ranker-card.ts';
import { readCards } from '#models/catalog/read-cards.ts';
import type { Engine } from '#models/engine/engine.ts';
import { bestOf, pickBeam } from '#models/experts/rank/pick-beam.ts';
import { products } from '#models/experts/rank/similarity.ts';
import { parseRankerVocabulary, wordIds } from '#models/experts/rank/word-ids.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import attention from '#models/zoo/attention/model.json';

describe('the best of several sentences', () => {
  // Length-normalised by an exponent of 1: -0.5, -0.6 and -1.
  const beams = [[-0.5, -0.5], [-0.6], [-1, -1, -1]].map((logProbabilities) => ({ logProbabilities }));

  test.each([
    ['is that of the search where similarity counts nothing', 0, [0.1, 0.5, 0.9], 0],
    ['changes where similarity outweighs the difference', 1, [0.1, 0.3, 0.4], 1],
    ['stays where it does not', 0.4, [0.1, 0.3, 0.4], 0],
    ['is the most similar where similarity is all that counts', 1000, [0.1, 0.3, 0.4], 2],
    ['is the first of equals', 0, [0.2, 0.2, 0.2], 0],
  ])('%s', (_, weight, alike, best) => {
    expect(bestOf(beams, alike, { lengthAlpha: 1, weight })).toBe(best);
  });

  test('takes the length into account as the search does', () => {
    const short = { logProbabilities: [-1] };
    const long = { logProbabilities: [-0.6, -0.6, -0.6] };
    expect(bestOf([short, long], [0, 0], { lengthAlpha: 0, weight: 1 })).toBe(0);
    expect(bestOf([short, long], [0, 0], { lengthAlpha: 1, weight: 1 })).toBe(1);
  });
});

test('a product is taken with each row', () => {
  expect(products(Float32Array.of(1, 2), Float32Array.of(3, 4, 0, 1, -1, 0))).toEqual([11, 2, -1]);
});

describe('words become the ranker’s numbers', () => {
  const vocabulary = parseRankerVocabulary({
    special: { pad: 0, bos: 1, eos: 2, unk: 3 },
    tokens: ['<pad>', '<bos>', '<eos>', '<unk>', 'a', 'dog', 'runs'],
  });

  test('padded to the longest sentence; a word it does not know is unknown', () => {
    const { data, shape } = wordIds(
      [
        ['a', 'dog'],
        ['a', 'zebra', 'runs'],
      ],
      vocabulary,
    );
    expect(shape).toEqual([2, 3]);
    expect(Array.from(data, Number)).toEqual([4, 5, 0, 4, 3, 6]);
  });

  test('a sentence without words has one empty place', () => {
    expect(wordIds([[]], vocabulary).shape).toEqual([1, 1]);
  });

  test('a file of another sort is refused', () => {
    expect(() => parseRankerVocabulary({ tokens: ['a'] })).toThrow('special');
  });
});

describe('the card', () => {
  test('is taken as the catalog’s ranker, and a second one is a problem', () => {
    const { roles, problems } = readCards({ a: JSON.stringify(card()), b: JSON.stringify(card()) });
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
    const { roles, problems } = readCards({ a: JSON.stringify({ ...card(), ...change }) });
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
    expect(readCards({ a: JSON.stringify(asking), b: JSON.stringify(card()) }).problems).toEqual([]);
  });
});

describe('without a ranker the search alone decides', () => {
  const beams = [
    { tokens: [1], logProbabilities: [-1] },
    { tokens: [2], logProbabilities: [-2] },
  ];
  const options = { lengthAlpha: 1, weight: 100 };

  test('where there is none', async () => {
    const session = vi.fn();
    const picked = await pickBeam(engineOf(session), null, {}, beams, wordsOf, options);
    expect(picked).toEqual({ beam: beams[0], similarity: null });
  });

  test('where the encoder does not give what it looks at: nothing is loaded', async () => {
    const session = vi.fn();
    const picked = await pickBeam(engineOf(session), card(), {}, beams, wordsOf, options);
    expect(picked).toEqual({ beam: beams[0], similarity: null });
    expect(session).not.toHaveBeenCalled();
  });

  test('where its files are missing', async () => {
    const session = vi.fn().mockRejectedValue(new PictureError('model-unavailable', 'missing'));
    const picked = await pickBeam(engineOf(session), card(), encoded(), beams, wordsOf, options);
    expect(picked).toEqual({ beam: beams[0], similarity: null });
  });

  test('but what else goes wrong is told', async () => {
    const session = vi.fn().mockRejectedValue(new TypeError('a defect'));
    await expect(pickBeam(engineOf(session), card(), encoded(), beams, wordsOf, options)).rejects.toThrow(
      'a defect',
    );
  });
});

function wordsOf() {
  return ['a'];
}

function encoded() {
  return { pooled: {} } as never;
}

function engineOf(session: unknown): Engine {
  return { session, json: () => Promise.resolve(null) } as unknown as Engine;
}

function card(): RankerCard {
  const file = { path: 'ranker/part.onnx', bytes: 3, sha256: '0'.repeat(64) };
  const { name, version, summary, licence, provenance, weaknesses, scores } = attention;
  return {
    role: 'ranker',
    id: 'ranker',
    name,
    version,
    summary,
    licence,
    provenance,
    weaknesses,
    scores: scores as unknown as RankerCard['scores'],
    files: { image: file, text: file, words: file },
    image: { file: 'image', inputs: ['pooled'], output: 'image' },
    text: { file: 'text', input: 'tokens', output: 'text' },
    vocabulary: { type: 'words', file: 'words' },
  };
}
