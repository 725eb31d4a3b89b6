import { expect, test } from 'vitest';
import { linesOf, wordDetail } from '#entrypoints/background/word/detail/word-detail.ts';
import german from '#public/_locales/de/messages.json';
import english from '#public/_locales/en/messages.json';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';
import { RULES } from '#tests/support/unit/rules.ts';
import { seenObject, seenScene, seenStuff, seenWith, THRESHOLDS } from '#tests/support/unit/seen.ts';
import { line, read } from '#tests/support/unit/worded.ts';

const rules = { ...RULES, list: THRESHOLDS };
const messages = messagesFrom(lookUpIn(english));
const LEFT = [0.05, 0.3, 0.2, 0.4] as const;
const RIGHT = [0.75, 0.3, 0.2, 0.4] as const;
const MIDDLE = [0.4, 0.4, 0.2, 0.2] as const;

test('everything is told with its number and its place, and what is unsure apart', () => {
  const seen = seenWith({
    objects: [
      seenObject('dog', 0.95, [...LEFT], [...LEFT]),
      seenObject('person', 0.95, [...MIDDLE]),
      seenObject('chair', 0.95, [...LEFT], [...RIGHT]),
      seenObject('clock', 0.6, [...RIGHT]),
    ],
    stuff: [seenStuff('grass', 0.95, 3)],
    scenes: [seenScene('kitchen', 0.6)],
  });
  const text = wordDetail(findingsWith({ kind: 'photo', sureOfKind: true, seen }), rules, messages);
  expect(text).toBe(
    'Photo. In the middle: a person. On the left: two dogs. Also: two chairs and grass. Perhaps: a clock and a kitchen.',
  );
});

test('what is written is told after what is seen', () => {
  const findings = findingsWith({
    kind: 'screenshot',
    sureOfKind: true,
    text: read(line('Closed today', 0.1), line('Open on Monday', 0.3)),
  });
  expect(wordDetail(findings, rules, messages)).toBe('Screenshot. It says: “Closed today Open on Monday”');
  expect(linesOf(findings, rules)).toEqual(['Closed today', 'Open on Monday']);
  expect(wordDetail(findings, rules, messagesFrom(lookUpIn(german)))).toContain(
    '„Closed today Open on Monday“',
  );
});

test('where nothing was found, that is said', () => {
  expect(wordDetail(findingsWith({ kind: 'photo', sureOfKind: false }), rules, messages)).toBe(
    'Nothing more was found in this image.',
  );
});
