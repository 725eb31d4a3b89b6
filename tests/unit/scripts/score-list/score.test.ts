import { describe, expect, test } from 'vitest';
import type { ListAnswer } from '#scripts/score-list/answers.ts';
import { report, share } from '#scripts/score-list/print.ts';
import { interval, scoreOf } from '#scripts/score-list/score.ts';

const answer = (captions: string[], nouns: string[], change: Partial<ListAnswer> = {}): ListAnswer => ({
  photo: { path: '/p.jpg', file: 'p.jpg', captions },
  by: nouns.length > 0 ? 'lister' : 'nobody',
  state: nouns.length > 0 ? 'said' : 'refused',
  text: nouns.join(', '),
  nouns,
  ...change,
});
const isMentioned = (name: string, sentences: readonly string[]) => sentences.join(' ').includes(name);

describe('the score of what is told', () => {
  const score = scoreOf(
    [
      answer(['a dog on grass'], ['dog', 'grass']),
      answer(['a cat'], ['dog']),
      answer(['a car and a tree'], ['car', 'boat'], { by: 'captioner' }),
      answer(['nothing'], []),
    ],
    isMentioned,
  );

  test('counts nouns that are right, photos of which nothing is told, and those with only wrong nouns', () => {
    expect(score).toMatchObject({ photos: 4, silent: 1, nouns: 5, right: 3, onlyWrong: 1 });
    expect(score.answers.map(({ wrong }) => wrong)).toEqual([[], ['dog'], ['boat'], []]);
  });

  test('tells whose words were said flat, and how often all of them were right', () => {
    expect(score.said).toEqual({ captioner: { photos: 1, allRight: 0 }, lister: { photos: 2, allRight: 1 } });
  });

  test('is printed with intervals and what was wrong most often', () => {
    expect(report(score)).toContain('something is told of 75 % (30 to 95) of 4');
    expect(report(score)).toContain('Wrong most often: dog 1, boat 1.');
  });
});

test('an interval holds its share, and of nothing it is everything', () => {
  const [low, high] = interval(9, 10);
  expect(low).toBeLessThan(0.9);
  expect(high).toBeGreaterThan(0.9);
  expect(interval(0, 0)).toEqual([0, 1]);
  expect(share(0, 0)).toBe('none');
});
