import { expect, test } from 'vitest';
import english from '#public/_locales/en/messages.json';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import type { CandidateReport } from '#utils/domain/candidate-report.ts';
import { countOutcomes, imagesOf, outcomeOf, whyUndescribed } from '#utils/protocol/outcome.ts';
import { candidateReport } from '#tests/support/unit/candidate-report.ts';

const words = messagesFrom(lookUpIn(english));

const image = (more: Partial<CandidateReport>): CandidateReport => candidateReport(more);

test.each<[string, Partial<CandidateReport>, string]>([
  ['that has our text', { written: 'A dog', state: 'written' }, 'described'],
  ['that has a text of the page', { verdict: 'ok' }, 'fine'],
  ['for decoration', { verdict: 'decorative' }, 'fine'],
  ['that was asked for', { state: 'asked' }, 'waiting'],
  ['in the queue', { state: 'waiting' }, 'waiting'],
  ['that waits for the person', { state: 'waiting', skipped: 'mode' }, 'undescribed'],
  ['that is too small', { skipped: 'too-small' }, 'undescribed'],
])('an image %s counts as %s', (_, more, outcome) => {
  expect(outcomeOf(image(more))).toBe(outcome);
});

test('hidden images are not counted', () => {
  const frames = [
    { url: 'a', candidates: [image({ verdict: 'inapplicable' }), image({ verdict: 'ok' })] },
    { url: 'b', candidates: [image({ written: 'A cat' })] },
  ];
  expect(countOutcomes(imagesOf(frames))).toEqual({ described: 1, waiting: 0, undescribed: 0, fine: 1 });
});

test('the reason of a skipped image is said in words', () => {
  expect(whyUndescribed(image({ skipped: 'too-small' }), words)).toBe(english.skipped_too_small.message);
  expect(whyUndescribed(image({ state: 'undone' }), words)).toBe(english.life_undone.message);
  const refused = {
    state: 'refused',
    reason: 'blank',
    message: 'Blank.',
    kind: null,
    model: 'm',
    ms: 1,
  } as const;
  expect(whyUndescribed(image({ state: 'silent', description: refused }), words)).toBe('Blank.');
});

test('an image that needs nothing has no such reason', () => {
  expect(whyUndescribed(image({ verdict: 'ok', skipped: 'too-small' }), words)).toBeNull();
});
