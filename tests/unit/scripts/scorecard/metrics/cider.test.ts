import { describe, expect, test } from 'vitest';
import { bleu } from '#scripts/scorecard/metrics/bleu.ts';
import { cider } from '#scripts/scorecard/metrics/cider.ts';
import { genderOf, genderScore, knownGender } from '#scripts/scorecard/metrics/gender.ts';
import { rougeL } from '#scripts/scorecard/metrics/rouge.ts';
import { tokensOf, type TokenisedCaption } from '#scripts/scorecard/metrics/tokens.ts';

const scored = (caption: string, ...references: string[]): TokenisedCaption => ({
  caption: tokensOf(caption),
  references: references.map(tokensOf),
});

/** Three pictures; the expected figures come from the Python that trained the first model. */
const SET = [
  scored(
    'a dog runs in the grass',
    'A dog is running through the grass .',
    'The brown dog runs in a field .',
  ),
  scored('two men on a bench', 'Two men sit on a bench .', 'A man and his friend sit on a park bench .'),
  scored('a child plays', "The girl 's ball is red .", 'A child plays with a red ball .'),
];

test('captions are counted in lower-case words without punctuation', () => {
  expect(tokensOf("The girl's ball, 2 dogs .")).toEqual(['the', 'girl', "'s", 'ball', '2', 'dogs']);
});

describe('a caption that is one of its references', () => {
  const perfect = SET.map(({ references }) => ({ caption: references[0]!, references }));

  test('has the best BLEU and ROUGE-L there is', () => {
    for (const score of bleu(perfect)) expect(score).toBeCloseTo(100, 6);
    expect(rougeL(perfect)).toBeCloseTo(100, 6);
  });

  test('has half of the best CIDEr-D at least, its likeness to itself, of two references', () => {
    for (const score of cider(perfect)) expect(score).toBeGreaterThanOrEqual(500);
  });
});

test('words that no reference has score nothing', () => {
  const foreign = [scored('quux blah', 'a dog runs')];
  expect(bleu(foreign)[0]).toBe(0);
  expect(cider([...foreign, ...SET])[0]).toBe(0);
  expect(rougeL(foreign)).toBe(0);
});

test('a caption that is too short is punished for it', () => {
  const [whole] = bleu([scored('a dog runs in the grass', 'a dog runs in the grass')]);
  const [short] = bleu([scored('a dog', 'a dog runs in the grass')]);
  expect(whole).toBeCloseTo(100, 6);
  expect(short).toBeCloseTo(100 * Math.exp(1 - 6 / 2), 6);
});

test('the figures of a small set are those of the Python that trained the first model', () => {
  expect(bleu(SET).map((score) => score.toFixed(1))).toEqual(['70.0', '63.3', '47.2', '0.0']);
  expect(rougeL(SET).toFixed(1)).toBe('68.7');
  expect(cider(SET).map((score) => score.toFixed(4))).toEqual(['264.1184', '274.4955', '165.8547']);
});

describe('gender', () => {
  test.each([
    ['A man in a hat', 'male'],
    ['the girl throws her ball', 'female'],
    ['a man and a woman', null],
    ['a person on a horse', null],
    ['a mango on a table', null],
  ])('of "%s" is %s', (text, gender) => {
    expect(genderOf(text)).toBe(gender);
  });

  test('is known where every reference states the same', () => {
    expect(knownGender(['A man .', 'The boy .'])).toBe('male');
    expect(knownGender(['A woman in a cowboy hat .', 'A bride .'])).toBe('female');
    expect(knownGender(['A man .', 'A person .'])).toBeNull();
    expect(knownGender(['A man .', 'A woman .'])).toBeNull();
  });

  test('is scored over the pictures of which it is known', () => {
    const references = ['a woman', 'a girl'];
    const set = [
      { caption: 'a man', references },
      { caption: 'a woman', references },
      { caption: 'a person', references },
      { caption: 'a woman', references },
      { caption: 'a man', references: ['a person', 'a dog'] },
    ];
    expect(genderScore(set)).toEqual({ pictures: 4, stated: 0.75, wrong: 0.25 });
  });
});
