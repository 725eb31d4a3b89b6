import { describe, expect, test } from 'vitest';
import english from '#public/_locales/en/messages.json';
import { OUTCOMES, outcomeOfDescription } from '#utils/domain/outcome.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import type { Description, Failed, Refused, Spoken } from '#utils/domain/description.ts';
import { countOutcomes, imagesOf, outcomeOf, progressOf, whyUndescribed } from '#utils/protocol/outcome.ts';
import { countsInWords, sumUp } from '#utils/protocol/outcome-words.ts';
import { candidateReport } from '#tests/support/unit/candidate-report.ts';

const words = messagesFrom(lookUpIn(english));

const image = (more: Partial<CandidateReport>): CandidateReport => candidateReport(more);

const SAID: Spoken = {
  state: 'said',
  text: 'A dog',
  plain: 'A dog',
  lang: 'en',
  kind: 'photo',
  confidence: 0.9,
  model: 'm',
  ms: 1,
  panelOnly: false,
};
const refused = (reason: Refused['reason'], text?: ''): Refused => ({
  state: 'refused',
  reason,
  message: `Because: ${reason}.`,
  kind: null,
  model: 'm',
  ms: 1,
  ...(text === '' && { text }),
});
const failed = (reason: Failed['reason']): Failed => ({
  state: 'failed',
  reason,
  message: `Because: ${reason}.`,
  retry: false,
  ms: 1,
});

test.each<[string, Partial<CandidateReport>, string]>([
  ['that has our text', { written: 'A dog', state: 'written', description: SAID }, 'described'],
  ['with a text of the person', { written: 'Rex', description: { ...SAID, byPerson: true } }, 'yours'],
  ['that the person marked as decorative', { written: '', description: refused('marked', '') }, 'yours'],
  [
    'silenced because the text beside it says all',
    { written: '', description: refused('said-beside', '') },
    'skipped',
  ],
  ['that has a text of the page', { verdict: 'ok' }, 'named'],
  ['for decoration', { verdict: 'decorative' }, 'decorative'],
  ['that was asked for', { state: 'asked' }, 'waiting'],
  ['in the queue', { state: 'waiting' }, 'waiting'],
  ['in the queue again after a failure', { state: 'waiting', description: failed('network') }, 'waiting'],
  ['that nobody has come to yet', { state: 'unseen' }, 'waiting'],
  ['that waits for the person', { state: 'waiting', skipped: 'mode' }, 'skipped'],
  ['on a site where we are off', { state: 'unseen', skipped: 'off' }, 'skipped'],
  ['that is too small', { skipped: 'too-small' }, 'skipped'],
  ['that the browser could not load', { skipped: 'broken' }, 'failed'],
  [
    'of which nothing was recognised',
    { state: 'silent', description: refused('nothing-recognised') },
    'failed',
  ],
  ['that repeats a neighbour', { state: 'silent', description: refused('repeat') }, 'skipped'],
  ['in a control that nothing names', { state: 'silent', description: refused('bare-symbol') }, 'failed'],
  ['that could not be fetched', { state: 'silent', description: failed('not-found') }, 'failed'],
  ['that shows only with cookies', { state: 'silent', description: { ...SAID, panelOnly: true } }, 'skipped'],
  ['whose text was taken back', { state: 'undone', description: SAID }, 'skipped'],
])('an image %s counts as %s', (_, more, outcome) => {
  expect(outcomeOf(image(more))).toBe(outcome);
});

test.each<[string, Description, string]>([
  ['a text', SAID, 'described'],
  ['a text of the person', { ...SAID, byPerson: true }, 'yours'],
  ['nothing recognised', refused('nothing-recognised'), 'failed'],
  ['a rejected text', refused('rejected'), 'skipped'],
  ['mail, which is left alone', failed('webmail'), 'skipped'],
  ['a damaged file', failed('unreadable'), 'failed'],
])('%s counts alike where only the description is known', (_, description, outcome) => {
  expect(outcomeOfDescription(description)).toBe(outcome);
});

const PAGE: CandidateReport[] = [
  image({ written: 'A dog', description: SAID }),
  image({ written: 'A cat', description: SAID }),
  image({ written: 'Rex', description: { ...SAID, byPerson: true } }),
  image({ state: 'asked' }),
  image({ state: 'silent', description: refused('nothing-recognised') }),
  image({ skipped: 'tracker' }),
  image({ verdict: 'ok' }),
  image({ verdict: 'decorative' }),
];

describe('counts', () => {
  test('leave out what is hidden', () => {
    const frames = [
      { url: 'a', candidates: [image({ verdict: 'inapplicable' }), image({ verdict: 'ok' })] },
      { url: 'b', candidates: [image({ written: 'A cat', description: SAID })] },
    ];
    const counts = countOutcomes(imagesOf(frames).map(outcomeOf));
    expect(counts).toEqual({ ...countOutcomes([]), described: 1, named: 1 });
  });

  test('add up: every image has exactly one outcome', () => {
    const counts = countOutcomes(PAGE.map(outcomeOf));
    expect(OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)).toBe(PAGE.length);
    const [found, ...others] = countsInWords(counts, words).map(({ number }) => Number(number));
    expect(others.reduce((sum, number) => sum + number, 0)).toBe(found);
  });

  test('are one sentence, with the words of one and of many', () => {
    expect(sumUp(countOutcomes(PAGE.map(outcomeOf)), words)).toBe(
      '8 images: 2 described, 1 yours, 1 waiting, 1 could not be described, 1 skipped, 1 has alt text, 1 decorative.',
    );
    expect(sumUp(countOutcomes(['named', 'named']), words)).toBe('2 images: 2 have alt text.');
    expect(sumUp(countOutcomes([]), words)).toBe(english.popup_none.message);
  });

  test('progress counts what has its answer, not what was left alone', () => {
    expect(progressOf(PAGE)).toEqual({ done: 4, total: 5 });
  });
});

test('the reason is said in words', () => {
  expect(whyUndescribed(image({ skipped: 'too-small' }), words)).toBe(english.skipped_too_small.message);
  expect(whyUndescribed(image({ skipped: 'off' }), words)).toBe(english.skipped_off.message);
  expect(whyUndescribed(image({ state: 'undone' }), words)).toBe(english.life_undone.message);
  const blank = image({ state: 'silent', description: refused('blank') });
  expect(whyUndescribed(blank, words)).toBe('Because: blank.');
});

test('an image that needs nothing has no such reason', () => {
  expect(whyUndescribed(image({ verdict: 'ok', skipped: 'too-small' }), words)).toBeNull();
  expect(whyUndescribed(image({ written: 'A dog', description: SAID }), words)).toBeNull();
});
