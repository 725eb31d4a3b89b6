import { expect, test } from 'vitest';
import { chooseTen, tableOf } from '#scripts/score-list/ten.ts';

const photo = (file: string, ...captions: string[]) => ({ path: `/photos/${file}`, file, captions });

test('each topic takes the first photo by name that mentions it and is not yet taken', () => {
  const photos = [
    photo('c.jpg', 'A street at night'),
    photo('a.jpg', 'Nothing of the kind', 'A kitchen table'),
    photo('b.jpg', 'A street', 'A cat'),
    photo('d.jpg', 'Streets and cats'),
    photo('e.jpg', 'A cat on a table'),
  ];
  expect(chooseTen(photos).map(({ photo: { file }, topic }) => [topic, file])).toEqual([
    ['street', 'b.jpg'],
    ['kitchen', 'a.jpg'],
    ['table', 'e.jpg'],
  ]);
});

test('the table has a column for each captioner, and says where nothing is told', () => {
  const captions = { one: 'a cat | a dog', two: 'a cat' };
  expect(tableOf([{ photo: photo('a.jpg', 'A cat. '), topic: 'cat', captions, told: '' }])).toBe(
    [
      '| Photo | A person | `one` | `two` | Told |',
      '| --- | --- | --- | --- | --- |',
      '| a.jpg (cat) | A cat. | a cat \\| a dog | a cat | (nothing) |',
    ].join('\n'),
  );
});
