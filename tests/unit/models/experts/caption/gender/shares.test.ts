import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { rivalsOf } from '#models/experts/caption/gender/rivals.ts';
import { genderShares } from '#models/experts/caption/gender/shares.ts';
import { genderSureness } from '#models/experts/caption/gender/sureness.ts';
import { withGender } from '#models/experts/caption/gender/with-gender.ts';
import type { Gender } from '#utils/domain/text/gendered-words.ts';
import { toyDecoder } from '#tests/support/unit/toy-decoder.ts';

const { signal } = new AbortController();
const WORDS = ['<start>', '<end>', 'a', 'man', 'woman', 'girl', 'dog', 'his', 'her'];
const [A, MAN, DOG, HIS] = [2, 3, 6, 7];
const rivals = rivalsOf(WORDS);

/** After "a": man .5, woman .3, girl .1; after "dog": his .2, her .2. */
const decoder = () =>
  toyDecoder(WORDS.length, (said, token) => {
    const row = said.at(-1) === A ? [0, 0, 0, 0.5, 0.3, 0.1, 0.1, 0, 0] : [0, 0, 0.6, 0, 0, 0, 0, 0.2, 0.2];
    return Math.log(row[token]! + 1e-12);
  });

const odds = (value: number) => 1 / (1 + Math.exp(-value));

test('a gendered word has its share among all gendered words that could stand there, others none', async () => {
  const shares = await genderShares(decoder(), [A, MAN, DOG, HIS, A], rivals, signal);
  expect(shares.map((found) => found && Math.round(found.share * 1000) / 1000)).toEqual([
    undefined,
    0.556,
    undefined,
    0.5,
    undefined,
  ]);
});

test('words of one gender that could stand for each other count together', () => {
  expect(rivals.get(4)).toEqual({ gender: 'female', own: [4, 5], other: [3] });
});

test('the sentence is run over only as far as its last gendered word, and not at all without one', async () => {
  const [one, none] = [decoder(), decoder()];
  await genderShares(one, [A, MAN, DOG, A, DOG], rivals, signal);
  await genderShares(none, [A, DOG], rivals, signal);
  expect([one.rowsAsked, none.rowsAsked]).toEqual([[1, 1], []]);
});

type Weights = NonNullable<CaptionCard['gender']>;
const EVEN: Weights = {
  method: 'logistic',
  note: 'for tests',
  shareWeight: 1,
  pictureWeight: 0.5,
  intercept: 0,
  sureFrom: 0.9,
};

test('the picture pulls a share towards the gender that it shows', () => {
  const told = { male: odds(2), female: odds(-2) };
  const of = (share: number, gender: Gender, weights = EVEN) =>
    genderSureness({ share, gender }, told, weights);
  expect(of(0.5, 'male')).toBeCloseTo(0.8808, 4);
  expect(of(0.5, 'female')).toBeCloseTo(0.1192, 4);
  expect(of(0.7, 'female', { ...EVEN, pictureWeight: 0 })).toBeCloseTo(0.7);
  expect(genderSureness({ share: 0.7, gender: 'male' }, undefined, EVEN)).toBeCloseTo(0.7);
  expect(genderSureness({ share: 1, gender: 'male' }, { male: 1, female: 0 }, EVEN)).toBeLessThan(1);
});

/** Written by altcap.confidence.fixture. */
const python = JSON.parse(await readFile('tests/fixtures/confidence/gender.json', 'utf8')) as {
  card: Weights;
  rows: { share: number; gender: Gender; told: Record<Gender, number>; sureness: number }[];
};

test('there are rows to compare with, of both genders', () => {
  expect(python.rows.length).toBeGreaterThan(10);
  expect(new Set(python.rows.map(({ gender }) => gender)).size).toBe(2);
});

test.each(python.rows)('a $gender word with a share of $share is as sure as Python says', (row) => {
  expect(genderSureness(row, row.told, python.card)).toBeCloseTo(row.sureness, 4);
});

test('a gendered word of one token carries how sure it is, by the card; one of several tokens nothing', () => {
  const tokens = ['a', 'man', 'fireman'].map((text) => ({ text, probability: 0.9 }));
  const words = [{ places: [0] }, { places: [1] }, { places: [2, 3] }];
  const share = { gender: 'male', share: 0.5 } as const;
  const shares = [undefined, share, share, undefined];
  const told = { male: 0.9, female: 0.1 };
  const sureness = (gender: CaptionCard['gender']) =>
    withGender(tokens, words, shares, told, { gender }).map((token) => token.genderSureness);
  expect(sureness({ ...EVEN, pictureWeight: 0 })).toEqual([undefined, 0.5, undefined]);
  expect(sureness(EVEN)).toEqual([undefined, 0.9, undefined]);
  expect(sureness(undefined)).toEqual([undefined, undefined, undefined]);
});
