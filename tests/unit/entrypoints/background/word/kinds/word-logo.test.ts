import { expect, test } from 'vitest';
import { line, read, worded } from '#tests/support/unit/worded.ts';

const logo = { kind: 'logo', kinds: { logo: 0.8 } } as const;

test('a logo is told with the name that is set in it', () => {
  expect(worded({ ...logo, text: read(line('Acme Bakery', 0.4)) })).toMatchObject({
    state: 'said',
    text: 'Logo: Acme Bakery',
    confidence: 0.8,
  });
});

test('letters that are not read surely are no name', () => {
  const text = read(line('Acnne', 0.4, 0.05, { confidence: 0.65 }));
  expect(worded({ ...logo, text })).toMatchObject({ state: 'list', text: 'Logo' });
});

test('a whole sentence is no name', () => {
  const text = read(line('We bake our bread by night and sell it in the morning', 0.4));
  expect(worded({ ...logo, text })).toMatchObject({ text: 'Logo' });
});

test('where it is not sure to be a logo, the words alone are told', () => {
  const text = read(line('Sale ends today', 0.4));
  expect(worded({ ...logo, sureOfKind: false, text })).toMatchObject({ text: 'Text: Sale ends today' });
});
