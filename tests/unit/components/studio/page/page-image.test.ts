import { expect, test, vi } from 'vitest';
import { firstDecision } from '#components/studio/page/page-image.ts';
import type { Description } from '#utils/domain/description.ts';
import type { Messages } from '#utils/language/i18n.ts';
import { candidateReport } from '#tests/support/unit/candidate-report.ts';

vi.mock('wxt/utils/storage', () => ({ storage: { defineItem: () => ({}) } }));
const { wordEdit } = await import('#entrypoints/background/word/word-edit.ts');

const messages = { t: (key: string) => key } as unknown as Messages;

const edit = (text: string | null) =>
  wordEdit({ site: 'a.example', address: 'https://a.example/1.jpg', text, at: 0 }, messages, 1);

test.each([
  ['a text of the person', edit('My cat'), 'accepted'],
  ['a decoration', edit(''), 'decorative'],
  ['a rejected text', edit(null), 'rejected'],
  ['nothing yet', null, 'open'],
] as const)('after a reload %s counts as %s', (_, description, decision) => {
  expect(firstDecision(candidateReport({ description }))).toBe(decision);
});

test('what the page itself told decides nothing, though no model said it', () => {
  const told: Description = {
    state: 'said',
    text: 'Contact',
    plain: 'Contact',
    lang: '',
    kind: null,
    confidence: 1,
    model: '',
    ms: 1,
    panelOnly: false,
  };
  expect(firstDecision(candidateReport({ description: told }))).toBe('open');
});
