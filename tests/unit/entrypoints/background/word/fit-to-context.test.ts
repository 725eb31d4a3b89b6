import { expect, test } from 'vitest';
import { fitToContext } from '#entrypoints/background/word/fit-to-context.ts';
import { rememberRepeats } from '#entrypoints/background/word/restraint/repeats.ts';
import { wordFromContext } from '#entrypoints/background/word/word-from-context.ts';
import type { Description } from '#utils/domain/description.ts';
import { pictureOnPage, spoken, STYLE, type Around } from '#tests/support/unit/picture-on-page.ts';

const before = (around: Around) => wordFromContext(pictureOnPage(around), STYLE, 5);

function after(description: Description, around: Around, repeats = rememberRepeats()): Description {
  return fitToContext(description, pictureOnPage(around), repeats, STYLE);
}

test('a link of which the picture says nothing has no name, for a general word in its address is none', () => {
  const refused = {
    state: 'refused',
    reason: 'unsure-kind',
    message: '',
    kind: null,
    model: 'm',
    ms: 9,
  } as const;
  const around = { html: '<a href="/product/8842"><img>' };
  expect(before(around)).toBeNull();
  expect(after(refused, around)).toEqual(refused);
  expect(after(spoken('A red shoe'), around)).toMatchObject({ text: 'A red shoe' });
});

test.each(['hedged', 'list'] as const)(
  'a description that is only %s names no link, but a person is told',
  (state) => {
    const unsure = { ...spoken('A dog'), state, text: 'Possibly: a dog' };
    const around = { html: '<a href="/p/84311"><img>', address: 'https://news.example/84311.jpg' };
    expect(after(unsure, around)).toMatchObject({ state: 'refused', reason: 'unsure-name' });
    expect(after(unsure, { ...around, byPerson: true })).toEqual(unsure);
    expect(after(unsure, { ...around, html: '<a href="https://a.example/x/1"><img>' })).toMatchObject({
      text: 'a.example',
    });
    const file = 'https://news.example/garden-table.jpg';
    expect(after(unsure, { ...around, address: file })).toMatchObject({ text: 'Garden table' });
    expect(after(spoken('A dog'), { ...around, address: file })).toMatchObject({ text: 'A dog' });
  },
);

test.each([
  ['A dog runs in the grass', 'Our dog, running through long grass'],
  ['a cat, a couch', 'Tom, our cat, asleep on the couch'],
  ['Two dogs', 'Our 2 dogs'],
  ['A dog', "The dog's day"],
  ['A cafe', 'Café Müller'],
  ['A person riding a horse', 'The rider: a person who rides horses'],
])('"%s" is not said beside "%s"', (plain, beside) => {
  expect(after(spoken(plain), { beside })).toMatchObject({ state: 'refused', reason: 'said-beside' });
});

test.each([
  ['A dog runs in the grass', 'Bello, 2019'],
  ['A dog and a ball', 'Our dog'],
  ['A person in a red coat', 'Der neue Mantel'],
  ['A cat', 'Category: travel'],
  ['A bus', 'Business news'],
  ['Two dogs', 'A dog'],
  ['Two people', 'People at the market'],
])('"%s" is said beside "%s"', (plain, beside) => {
  expect(after(spoken(plain), { beside })).toMatchObject({ state: 'said', text: plain });
});

test.each([
  ['de', 'Ein Hund auf einer Wiese', 'Ein Hund, auf einer grünen Wiese', 'refused'],
  ['de', 'Ein Hund auf einer Wiese', 'Hund', 'said'],
  ['fr', 'Une forêt', 'Une FORET en été', 'refused'],
  ['ja', '犬と猫', '猫と犬の写真', 'refused'],
  ['ja', '犬と猫', '犬の写真', 'said'],
])('in %s, "%s" beside "%s" is %s', (lang, plain, beside, state) => {
  expect(after({ ...spoken(plain), lang }, { beside })).toMatchObject({ state });
});

test('what the heading says is not said again, but to a person who asks', () => {
  expect(after(spoken('A horse'), { label: 'The horse' })).toMatchObject({ reason: 'said-beside' });
  expect(after(spoken('A horse'), { label: 'The horse', byPerson: true })).toMatchObject({ state: 'said' });
});

test('a symbol without a name names no control, and is silent beside a text', () => {
  const icon = { ...spoken('Icon'), state: 'list', kind: 'icon' } as const;
  expect(after(icon, { html: '<button><svg>' })).toMatchObject({ state: 'refused', reason: 'bare-symbol' });
  expect(after(icon, { html: '<a href="/product/8842"><img>' })).toMatchObject({ reason: 'bare-symbol' });
  expect(after(icon, { beside: 'Opening hours' })).toMatchObject({ state: 'refused', reason: 'beside-text' });
  expect(after(icon, { html: '<button><svg>', byPerson: true })).toMatchObject({ text: 'Icon' });
  expect(after(icon, {})).toMatchObject({ text: 'Icon' });
});

test('words that were read, whose language nobody knows, are compared with what stands beside them', () => {
  const read = { ...spoken('Text: Opening hours'), lang: '' };
  expect(after(read, { beside: 'Text: opening hours' })).toMatchObject({ reason: 'said-beside' });
  expect(after(read, { beside: 'Our garden' })).toMatchObject({ text: 'Text: Opening hours' });
});

test('a link or button with a named symbol is called by what it does', () => {
  const gear = { ...spoken('Icon: Gear'), kind: 'icon', inControl: 'Settings' } as const;
  const button = { html: '<button><img src="a.png"></button>' };
  expect(after(gear, button)).toMatchObject({ state: 'said', text: 'Settings', plain: 'Settings' });
  const unsure = { ...gear, state: 'hedged', text: 'Icon, possibly: Gear' } as const;
  expect(after(unsure, button)).toMatchObject({ state: 'refused', reason: 'unsure-name' });
  expect(after(unsure, { ...button, byPerson: true })).toMatchObject({ text: 'Possibly: Settings' });
  expect(after(gear, {})).toMatchObject({ text: 'Icon: Gear' });
});
