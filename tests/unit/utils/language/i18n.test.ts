import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import HINTS from '#entrypoints/background/word/purpose/data/hints.json';
import type { SkipReason } from '#utils/domain/candidate-report.ts';
import { NEEDS_ALT, NEEDS_NONE } from '#utils/domain/verdicts.ts';
import cocoLabels from '#models/zoo/trunk/coco-labels.json';
import english from '#public/_locales/en/messages.json';
import { SILENCES } from '#utils/domain/description.ts';
import type { FailureReason, Refusal } from '#utils/domain/findings.ts';
import { KINDS } from '#utils/domain/kinds.ts';
import { ABILITIES } from '#models/catalog/hub/hub-card.ts';
import { HUB_FAULTS } from '#utils/domain/hub-state.ts';
import { keyOf, lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { MODES } from '#utils/settings/page-settings.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const words = messagesFrom(lookUpIn(english));

/** Listed as records, so that a new reason does not compile until it is here. */
const REFUSALS: Record<Refusal, true> = {
  'too-small': true,
  blank: true,
  'unsure-kind': true,
  'nothing-read': true,
  'nothing-recognised': true,
};
const FAILURES: Record<FailureReason, true> = {
  'bad-address': true,
  'private-address': true,
  webmail: true,
  'hidden-frame': true,
  'not-found': true,
  blocked: true,
  'other-picture': true,
  'server-error': true,
  network: true,
  gone: true,
  'foreign-parts': true,
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
  'too-little-memory': true,
  'engine-crashed': true,
};
const SKIPPED: Record<SkipReason, true> = {
  loading: true,
  'no-source': true,
  broken: true,
  tracker: true,
  'too-small': true,
  'no-pixels': true,
  'hidden-semantics': true,
  area: true,
  captcha: true,
  edited: true,
  'other-extension': true,
  webmail: true,
  mode: true,
  off: true,
};

test.each([
  ...Object.keys(REFUSALS).map((code) => ['refusal', code] as const),
  ...SILENCES.map((code) => ['refusal', code] as const),
  ...Object.keys(HINTS).map((code) => ['hint', code] as const),
  ...Object.keys(FAILURES).map((code) => ['failure', code] as const),
  ...KINDS.map((code) => ['kind', code] as const),
  ...MODES.map((code) => ['mode', code] as const),
  ...[NEEDS_ALT, ...Object.values(NEEDS_NONE)].flatMap((codes) =>
    codes.map((code) => ['reason', code] as const),
  ),
  ...Object.keys(SKIPPED).map((code) => ['skipped', code] as const),
  ...HUB_FAULTS.map((code) => ['hub_fault', code] as const),
  ...ABILITIES.map((code) => ['hub_ability', code] as const),
])('%s %s has words', (prefix, code) => {
  expect(words.ofCode(prefix, code)).toBeTruthy();
});

test.each(cocoLabels.labels.filter((label) => label !== null))('the object "%s" has words', (label) => {
  expect(words.hasPlural(keyOf('object', label))).toBe(true);
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

/** Messages that are found by a code, not by their whole name, and the hedge, which no model's card asks for yet. */
const BY_CODE =
  /^(unread|text_and|figure_and|reason|skipped|failure|refusal|object|kind|confidence|mode|outcome|life|state|number|hint|chart|code|place|stage|studio_nav|studio_copy|verdict|family|studio_page_filter|studio_page_sort|studio_page_export|studio_page_is|studio_privacy_by|studio_models_role|hub_ability|hub_fault)_|^(extension|command|hedge)|^studio_settings_(decorative|file|hedge|marker|people)_/;

test('no message is left that nobody uses', () => {
  const files = globSync('{components,entrypoints,utils}/**/*.{ts,tsx}', { cwd: ROOT });
  const code = files.map((file) => readFileSync(`${ROOT}/${file}`, 'utf8')).join('');
  const stems = Object.keys(english).map((key) => key.replace(/_(one|other)$/, ''));
  expect(stems.filter((stem) => !BY_CODE.test(stem) && !code.includes(`'${stem}'`))).toEqual([]);
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
