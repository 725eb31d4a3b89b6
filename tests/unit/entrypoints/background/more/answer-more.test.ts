import { expect, test, vi } from 'vitest';
import type { MorePicture } from '#entrypoints/background/more/answer-more.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';

const card = tinyCard('smolvlm', new Map());
vi.mock('#entrypoints/background/more/models-for-more.ts', () => ({
  answeringModel: async () => card,
  detailingModel: async () => null,
  builtInModel: async () => 'built-in',
}));
vi.mock('#entrypoints/background/word/style/current-style.ts', () => ({ currentStyle: () => {} }));
const { answerMore } = await import('#entrypoints/background/more/answer-more.ts');

test('a text that grows says from its first word on who writes it, and in which language', async () => {
  const onText = vi.fn();
  const by = { lang: 'en', model: 'Tiny smolvlm', isExperimental: true };
  const written = {
    ok: true,
    text: 'A red kite.',
    lang: 'en',
    model: card.id,
    stopped: false,
    ms: 1,
  } as const;
  const host = {
    describe: vi.fn(),
    write: async (_: object, grows: (text: string) => void) => {
      grows('A red');
      return written;
    },
  };
  const task = { type: 'answer', question: 'What is it?', earlier: [] } as const;
  const answer = await answerMore(task, {} as MorePicture, host, onText);
  expect(onText.mock.calls).toEqual([[{ text: 'A red', ...by }]]);
  expect(answer).toEqual({ ok: true, text: 'A red kite.', ...by, stopped: false });
});
