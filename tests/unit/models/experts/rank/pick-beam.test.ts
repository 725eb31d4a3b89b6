import { describe, expect, test, vi } from 'vitest';
import type { Engine } from '#models/engine/engine.ts';
import { bestOf, pickBeam } from '#models/experts/rank/pick-beam.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { rankerCard } from '#tests/support/unit/ranker-card.ts';

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
    const picked = await pickBeam(engineOf(session), rankerCard(), {}, beams, wordsOf, options);
    expect(picked).toEqual({ beam: beams[0], similarity: null });
    expect(session).not.toHaveBeenCalled();
  });

  test('where its files are missing', async () => {
    const session = vi.fn().mockRejectedValue(new PictureError('model-unavailable', 'missing'));
    const picked = await pickBeam(engineOf(session), rankerCard(), encoded(), beams, wordsOf, options);
    expect(picked).toEqual({ beam: beams[0], similarity: null });
  });

  test('but what else goes wrong is told', async () => {
    const session = vi.fn().mockRejectedValue(new TypeError('a defect'));
    await expect(
      pickBeam(engineOf(session), rankerCard(), encoded(), beams, wordsOf, options),
    ).rejects.toThrow('a defect');
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
