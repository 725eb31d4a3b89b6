import { expect, test } from 'vitest';
import { line, read, worded } from '#tests/support/unit/worded.ts';

test.each([
  ['icon', 'Icon'],
  ['logo', 'Logo'],
  ['flag', 'Flag'],
  ['emoji', 'Emoji'],
  ['painting', 'Painting or drawing'],
  ['map', 'Map'],
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

test('a painting is told with what is surely in it, and with what is written on it', () => {
  const objects = [
    { label: 'person', score: 0.95, count: 2, box: null },
    { label: 'horse', score: 0.9, count: null, box: null },
    { label: 'dog', score: 0.6, count: null, box: null },
  ];
  const painting = { kind: 'painting', kinds: { painting: 0.97 } } as const;
  expect(worded({ ...painting, objects })).toMatchObject({
    state: 'list',
    text: 'Painting or drawing: two people, a horse',
    confidence: 0.9,
  });
  const text = read(line('Winter in the mountains', 0.9));
  expect(worded({ ...painting, text })).toMatchObject({
    text: 'Painting or drawing. Text: Winter in the mountains',
  });
});

test('of a painting that holds words hard to read, the doubt is told', () => {
  const text = read(line('Winter in the mountains', 0.9, 0.05, { confidence: 0.6 }));
  expect(worded({ kind: 'painting', kinds: { painting: 0.97 }, text })).toMatchObject({
    state: 'hedged',
    text: 'Painting or drawing. May say: Winter in the mountains',
  });
});

test('a map is told with the names on it, the largest first', () => {
  const text = read(
    line('Market Street', 0.3, 0.03),
    line('Old Town', 0.4, 0.09),
    line('Harbour', 0.6, 0.03),
  );
  expect(worded({ kind: 'map', kinds: { map: 0.9 }, text })).toMatchObject({
    state: 'said',
    text: 'Map: Old Town. Market Street, Harbour',
  });
});
