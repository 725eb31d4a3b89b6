import { expect, test } from 'vitest';
import { wordFromContext } from '#entrypoints/background/word/word-from-context.ts';
import { pictureOnPage, STYLE, type Around } from '#tests/support/unit/picture-on-page.ts';

const before = (around: Around) => wordFromContext(pictureOnPage(around), STYLE, 5);

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

test('a broken picture in a link without a purpose is not asked for', () => {
  expect(before({ html: '<a href="/p/84311"><img>', width: 0 })).toMatchObject({
    state: 'failed',
    retry: false,
  });
  expect(before({ html: '<a href="https://a.example/x/1"><img>', width: 0 })).toMatchObject({
    text: 'a.example',
  });
});
