import { beforeEach, expect, test, vi } from 'vitest';
import type { Examine } from '#entrypoints/background/ask/examiner.ts';
import english from '#public/_locales/en/messages.json';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import type { PageContext } from '#utils/protocol/page-context.ts';
import type { Edit } from '#utils/protocol/studio-protocol.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { frameWith, questionWith } from '#tests/support/unit/asking.ts';
import { findingsWith, objectOf } from '#tests/support/unit/findings.ts';

let edit: Edit | null = null;
vi.mock('#entrypoints/background/edits/edits.ts', () => ({ editFor: async () => edit }));
vi.mock('#entrypoints/background/word/style/current-style.ts', () => ({
  currentStyle: async () => ({ messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS }),
}));
vi.mock('#utils/settings/stored.ts', () => ({ readSettings: async () => DEFAULTS }));
const { answerQuestion } = await import('#entrypoints/background/ask/answer-question.ts');

const examine = vi.fn<Examine>(async () => ({
  ok: true,
  findings: findingsWith({ objects: [objectOf('cat', 0.99)] }),
  cached: false,
}));

beforeEach(() => {
  edit = null;
  examine.mockClear();
});

const around = (html: string, beside: string): PageContext => [html, '', beside, 300, 1, null];
const LINK_HOME = around('<a href="mailto:ann@news.example"><img src="a.jpg"></a>', '');

const answer = (context?: PageContext) => answerQuestion(questionWith({ context }), frameWith(), examine);

test("a person's own text stands, and nothing is examined", async () => {
  edit = { site: 'news.example', address: 'https://news.example/a.jpg', text: 'Our kite', at: 1 };
  expect(await answer(LINK_HOME)).toMatchObject({ state: 'said', text: 'Our kite', byPerson: true });
  expect(examine).not.toHaveBeenCalled();
});

test('else the page tells what a link is for, and nothing is examined', async () => {
  expect(await answer(LINK_HOME)).toMatchObject({ state: 'said', kind: null });
  expect(examine).not.toHaveBeenCalled();
});

test('else the picture is examined', async () => {
  expect(await answer()).toMatchObject({ state: 'list', text: 'May show: a cat' });
  expect(await answer(around('<img src="a.jpg">', ''))).toMatchObject({ state: 'list' });
  expect(examine).toHaveBeenCalledTimes(2);
});

test('what was found is held back where the text beside it says the same', async () => {
  expect(await answer(around('<img src="a.jpg">', 'A cat'))).toMatchObject({
    state: 'refused',
    reason: 'said-beside',
  });
});
