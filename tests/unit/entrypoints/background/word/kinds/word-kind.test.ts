import { expect, test } from 'vitest';
import { worded } from '#tests/support/unit/worded.ts';

test.each([
  ['icon', 'Icon'],
  ['logo', 'Logo'],
  ['flag', 'Flag'],
  ['emoji', 'Emoji'],
] as const)('of a picture of the kind "%s" it says "%s"', (kind, text) => {
  expect(worded({ kind, kinds: { [kind]: 0.9 } })).toMatchObject({ state: 'list', text, confidence: 0.9 });
});

test('a blank picture has nothing to say', () => {
  expect(worded({ kind: 'blank', refusal: 'blank' })).toMatchObject({ state: 'refused', reason: 'blank' });
});

test('a drawing lists what was detected in it, and is refused where that is nothing', () => {
  const dog = { label: 'dog', score: 0.8, count: null, box: null };
  expect(worded({ kind: 'drawing', objects: [dog] })).toMatchObject({
    state: 'list',
    text: 'May show: a dog',
  });
  expect(worded({ kind: 'drawing' })).toMatchObject({ state: 'refused', reason: 'nothing-recognised' });
});
