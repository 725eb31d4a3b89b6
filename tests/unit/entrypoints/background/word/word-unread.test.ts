import { describe, expect, test } from 'vitest';
import { word } from '#entrypoints/background/word/word.ts';
import english from '#public/_locales/en/messages.json';
import type { TextFinding } from '#utils/domain/findings.ts';
import type { Kind } from '#utils/domain/kinds.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';
import { RULES } from '#tests/support/unit/rules.ts';
import { line, read } from '#tests/support/unit/worded.ts';

const STYLE = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };

const worded = (kind: Kind, text: TextFinding) =>
  word(findingsWith({ kind, kinds: { [kind]: 0.9 }, text }), RULES, STYLE, 1);

describe('what cannot be read is said to be there', () => {
  test.each([
    ['script', 'Text in another script'],
    ['formula', 'Formula'],
  ] as const)('as a %s: "%s"', (what, text) => {
    const unread = { what, confidence: 0.9 };
    expect(worded('text', { ...read(), unread })).toMatchObject({
      state: 'list',
      text,
      plain: text,
      lang: 'en',
    });
  });
});

test('after the words that were read', () => {
  const text = { ...read(line('Tokyo Station', 0.1)), unread: { what: 'script', confidence: 0.9 } as const };
  expect(worded('text', text)).toMatchObject({
    state: 'said',
    text: 'Text: Tokyo Station (and text in another script)',
  });
});

test('with the kind of a chart whose labels cannot be read', () => {
  const text = { ...read(), unread: { what: 'script', confidence: 0.9 } as const };
  expect(worded('diagram', text)).toMatchObject({
    state: 'list',
    text: 'Diagram with text in another script',
  });
});
