import { expect, test } from 'vitest';
import { wordAfterwards, wordContext, type Place } from '#entrypoints/background/word/in-context.ts';
import { rememberRepeats } from '#entrypoints/background/word/restraint/repeats.ts';
import english from '#public/_locales/en/messages.json';
import type { Description, Spoken } from '#utils/domain/description.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import type { PageContext } from '#utils/protocol/page-context.ts';

const STYLE = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };

interface Around {
  html?: string;
  label?: string;
  beside?: string;
  width?: number;
  element?: number;
  list?: number | null;
  address?: string;
  byPerson?: boolean;
  emptyAlt?: boolean;
}

function place(around: Around): Place {
  const {
    html = '<img src="a.jpg">',
    label = '',
    beside = '',
    width = 300,
    element = 1,
    list = null,
  } = around;
  const context: PageContext = [html, label, beside, false, width, element, list];
  const { address = 'https://news.example/a.jpg', byPerson = false, emptyAlt = false } = around;
  return { context, address, page: 'https://news.example/today', document: 'd', byPerson, emptyAlt };
}

const before = (around: Around) => wordContext(place(around), STYLE, 5);

function spoken(plain: string): Spoken {
  const facts = { kind: 'photo', confidence: 0.9, model: 'attention', ms: 7, panelOnly: false } as const;
  return { state: 'said', text: plain, plain, lang: 'en', ...facts };
}

function after(description: Description, around: Around, repeats = rememberRepeats()): Description {
  return wordAfterwards(description, place(around), repeats, STYLE);
}

const AVATAR = '<img class="avatar" src="/u/7.jpg">';

test.each<[string, Around]>([
  ['an avatar beside its name', { html: AVATAR, beside: 'Alice Cooper', width: 120 }],
  ['an avatar by its file', { address: 'https://a.example/avatars/7.png', beside: 'Bob', width: 64 }],
  ['a small round picture beside a name', { html: '<img class="rounded-full">', beside: 'Bob', width: 80 }],
  ['an icon beside its label', { beside: 'Opening hours', width: 24 }],
])('%s stays silent, unseen', (_, around) => {
  expect(before(around)).toMatchObject({ state: 'refused', reason: 'beside-text' });
});

test.each<[string, Around]>([
  ['a large avatar', { html: AVATAR, beside: 'Alice', width: 400 }],
  ['an avatar alone', { html: AVATAR, width: 40 }],
  ['a small picture beside a long text', { beside: 'word '.repeat(20), width: 40 }],
  ['a photo beside a text', { beside: 'Our garden', width: 300 }],
  ['a picture a person asks for', { html: AVATAR, beside: 'Alice', width: 40, byPerson: true }],
])('%s is looked at', (_, around) => {
  expect(before(around)).toBeNull();
});

test('a needless image is marked as decoration only where the person wants that', () => {
  const around = { html: AVATAR, beside: 'Alice', width: 40 };
  expect(before(around)).not.toHaveProperty('text');
  expect(before({ ...around, emptyAlt: true })).toMatchObject({ state: 'refused', text: '' });
});

test('a purpose from the page is said without a model, in the language of whose words it is', () => {
  const url = 'https://www.facebook.com/acme';
  expect(before({ html: `<a href="${url}"><svg>` })).toMatchObject({
    state: 'said',
    text: 'Facebook',
    lang: '',
    model: '',
  });
  expect(before({ html: '<button class="btn-close"><svg>' })).toMatchObject({
    state: 'hedged',
    text: 'Close',
    lang: 'en',
  });
});

test('a purpose that is only the name of a file is doubted aloud', () => {
  const address = 'https://news.example/garden-table.jpg';
  expect(before({ html: '<a href="/p/84311"><img>', address })).toMatchObject({
    state: 'hedged',
    text: 'Possibly: Garden table',
    plain: 'Garden table',
  });
});

test('a broken picture in a link without a purpose is not asked for', () => {
  expect(before({ html: '<a href="/p/84311"><img>', width: 0 })).toMatchObject({
    state: 'failed',
    retry: false,
  });
  expect(before({ html: '<a href="https://a.example/x/1"><img>', width: 0 })).toMatchObject({
    text: 'a.example',
  });
});

test('a link of which the picture says nothing is named by what its address has left', () => {
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
  expect(after(refused, around)).toMatchObject({ text: 'Possibly: Product', ms: 9 });
  expect(after(spoken('A red shoe'), around)).toMatchObject({ text: 'A red shoe' });
});

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

test('of equal texts in one list the first is said', () => {
  const repeats = rememberRepeats();
  const say = (text: string, element: number, list: number | null) =>
    after(spoken(text), { element, list }, repeats).state;
  expect(say('A dog', 1, 9)).toBe('said');
  expect(after(spoken('A dog'), { element: 2, list: 9 }, repeats)).toMatchObject({ reason: 'repeat' });
  expect(say('A cat', 3, 9)).toBe('said');
  expect(say('A dog', 4, 8)).toBe('said');
  expect(say('A dog', 5, null)).toBe('said');
  expect(say('A dog', 1, 9)).toBe('said');
});

test('two photos of which the same objects are told are both told, one photo shown twice is told once', () => {
  const repeats = rememberRepeats();
  const list = { ...spoken('May show: a person'), state: 'list', kind: 'photo' } as const;
  const say = (element: number, address: string) => after(list, { element, address, list: 9 }, repeats).state;
  expect([say(1, 'https://a.example/1.jpg'), say(2, 'https://a.example/2.jpg')]).toEqual(['list', 'list']);
  expect(say(3, 'https://a.example/1.jpg')).toBe('refused');
});

test('of equal symbols in one list the first is told', () => {
  const repeats = rememberRepeats();
  const icon = { ...spoken('Icon'), state: 'list', kind: 'icon' } as const;
  const say = (element: number, address: string) => after(icon, { element, address, list: 9 }, repeats).state;
  expect([say(1, 'https://a.example/1.svg'), say(2, 'https://a.example/2.svg')]).toEqual(['list', 'refused']);
});

test('an element that shows another picture gives its former text free', () => {
  const repeats = rememberRepeats();
  const say = (text: string, element: number) => after(spoken(text), { element, list: 9 }, repeats).state;
  expect([say('A dog', 1), say('A cat', 1), say('A dog', 2)]).toEqual(['said', 'said', 'said']);
  expect(say('A dog', 1)).toBe('refused');
});

test('what needed cookies is told to the person alone and remembered nowhere', () => {
  const secret = { ...spoken('A letter'), panelOnly: true };
  const repeats = rememberRepeats();
  expect(after(secret, { list: 9 }, repeats)).toBe(secret);
  expect(after(spoken('A letter'), { element: 2, list: 9 }, repeats)).toMatchObject({ state: 'said' });
});

test('a symbol without a name names no control, and is silent beside a text', () => {
  const icon = { ...spoken('Icon'), state: 'list', kind: 'icon' } as const;
  expect(after(icon, { html: '<button><svg>' })).toMatchObject({ state: 'refused', reason: 'bare-symbol' });
  expect(after(icon, { html: '<a href="/product/8842"><img>' })).toMatchObject({ text: 'Possibly: Product' });
  expect(after(icon, { beside: 'Opening hours' })).toMatchObject({ state: 'refused', reason: 'beside-text' });
  expect(after(icon, { html: '<button><svg>', byPerson: true })).toMatchObject({ text: 'Icon' });
  expect(after(icon, {})).toMatchObject({ text: 'Icon' });
});

test('words that were read, whose language nobody knows, are compared with what stands beside them', () => {
  const read = { ...spoken('Text: Opening hours'), lang: '' };
  expect(after(read, { beside: 'Text: opening hours' })).toMatchObject({ reason: 'said-beside' });
  expect(after(read, { beside: 'Our garden' })).toMatchObject({ text: 'Text: Opening hours' });
});
