import { expect, test } from 'vitest';
import english from '@/public/_locales/en/messages.json';
import { KINDS, type FailureReason, type Refusal } from '@/utils/findings';
import { keyOf, lookUpIn, messagesFrom } from '@/utils/i18n';
import type { Mode } from '@/utils/settings';

const words = messagesFrom(lookUpIn(english));

/** Listed as records, so that a new reason does not compile until it is here. */
const REFUSALS: Record<Refusal, true> = {
  'too-small': true,
  blank: true,
  transparent: true,
  'flat-graphic': true,
  'not-a-photo': true,
  'nothing-recognised': true,
};
const FAILURES: Record<FailureReason, true> = {
  'bad-address': true,
  'private-address': true,
  'not-found': true,
  network: true,
  'not-an-image': true,
  'empty-file': true,
  'cut-short': true,
  'too-many-bytes': true,
  'too-many-pixels': true,
  unreadable: true,
  'svg-too-complex': true,
  timeout: true,
  cancelled: true,
  busy: true,
  'model-unavailable': true,
  'engine-crashed': true,
};
const MODES: Record<Mode, true> = { automatic: true, request: true, off: true };

test.each([
  ...Object.keys(REFUSALS).map((code) => ['refusal', code] as const),
  ...Object.keys(FAILURES).map((code) => ['failure', code] as const),
  ...KINDS.map((code) => ['kind', code] as const),
  ...Object.keys(MODES).map((code) => ['mode', code] as const),
])('%s %s has words', (prefix, code) => {
  expect(words.ofCode(prefix, code)).toBeTruthy();
});

test('a code nobody knows has no words', () => {
  expect(words.ofCode('refusal', 'made-up')).toBeNull();
});

test('an object is named with its article alone and with its number in plural', () => {
  expect(words.plural('object_hot_dog', 1)).toBe('a hot dog');
  expect(words.plural('object_knife', 3)).toBe('3 knives');
  expect(words.plural('object_person', 2, words.t('number_2'))).toBe('two people');
});

test('every message with a plural form has a singular one', () => {
  const stems = Object.keys(english).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -6)] : []));
  expect(stems.length).toBeGreaterThan(80);
  expect(stems.filter((stem) => !words.has(`${stem}_one`))).toEqual([]);
});

test('no message is empty', () => {
  expect(Object.entries(english).filter(([, { message }]) => message.trim() === '')).toEqual([]);
});

test('a code with hyphens or spaces becomes a message name', () => {
  expect(keyOf('object', 'traffic light')).toBe('object_traffic_light');
  expect(keyOf('failure', 'svg-too-complex')).toBe('failure_svg_too_complex');
});

test('substitutions follow the rules of the browser', () => {
  const { t } = messagesFrom(lookUpIn({ may_show: { message: '$2 costs $$5, $1' } }));
  expect(t('may_show', 'a', 'b')).toBe('b costs $5, a');
});

test('a list is written without a conjunction', () => {
  expect(words.list(['a dog', 'a ball'])).toBe('a dog, a ball');
});

test('a language without a form for the count falls back to the general one', () => {
  const polish = messagesFrom(
    lookUpIn({ language_tag: { message: 'pl' }, object_dog_other: { message: '$1 psa' } }),
  );
  expect(polish.plural('object_dog', 3)).toBe('3 psa');
});
