import { describe, expect, test } from 'vitest';
import { cluesOf } from '#entrypoints/background/word/purpose/clues.ts';
import { lastResortOf } from '#entrypoints/background/word/purpose/certain-target.ts';
import { purposeOf } from '#entrypoints/background/word/purpose/purpose-of.ts';
import english from '#public/_locales/en/messages.json';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import type { PageContext } from '#utils/protocol/page-context.ts';
import * as cases from './purpose-cases.ts';
import type { PurposeCase } from './purpose-cases.ts';

const messages = messagesFrom(lookUpIn(english));

function cluesIn({ html, page, file = '', around = '<x>', lang = '', width = 24 }: PurposeCase) {
  const context: PageContext = [html, '', '', width, 1, null, around, lang];
  return cluesOf(context, file, page ?? 'https://shop.example/articles');
}

describe.each(Object.entries(cases))('%s', (_, group) => {
  test.each(group)('$html is for: $text', (one) => {
    const clues = cluesIn(one);
    const purpose = clues && purposeOf(clues, messages);
    expect(purpose?.text ?? null).toBe(one.text);
    if (one.by) expect(purpose?.by).toBe(one.by);
  });
});

test('what is no control has no purpose', () => {
  expect(cluesIn({ html: '<img src="a.png" class="btn-close">', text: null })).toBeNull();
  expect(cluesIn({ html: '', text: null })).toBeNull();
});

test('an image button, and an image with the role of a button, are controls of their own', () => {
  expect(cluesIn({ html: '<input type="image" src="a.png">', text: null })).not.toBeNull();
  expect(cluesIn({ html: '<img role="button" src="a.png">', text: null })).not.toBeNull();
});

function last(html: string, file?: string): string | undefined {
  const clues = cluesIn({ html, text: null, ...(file ? { file: `https://shop.example/${file}` } : {}) });
  return clues ? lastResortOf(clues)?.text : undefined;
}

test('once the picture said nothing, the host of another site is better than nothing, a general word is not', () => {
  expect(last('<a href="https://partner.example/x/9382"><img></a>')).toBe('partner.example');
  expect(last('<a href="/product/8842"><img></a>')).toBeUndefined();
  expect(last('<a href="#"><img></a>')).toBeUndefined();
});

test.each([
  ['media/garden-table.jpg', 'Garden table'],
  ['media/garden-table-300x200.jpg', 'Garden table'],
  ['media/table.jpg', undefined],
  ['media/table-small.jpg', undefined],
  ['IMG_2033.jpg', undefined],
  ['banner-large.png', undefined],
  ['9f8e7d6c5b4a.webp', undefined],
])('so are the words in the name of the picture %s: %s', (file, text) => {
  expect(last('<a href="/p/84311"><img></a>', file)).toBe(text);
});

test('markup that is cut off in the middle of a value is read as far as it goes', () => {
  const html = `<a class="logo" href="https://www.facebook.com/${'a'.repeat(50)}`;
  expect(cluesIn({ html, text: null })?.target?.host).toBe('www.facebook.com');
});
