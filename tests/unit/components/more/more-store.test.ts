import { expect, test, vi } from 'vitest';
import { createMore } from '#components/more/more-store.ts';
import type { AskMore, MoreAnswer } from '#utils/protocol/more-protocol.ts';

const whole = (text: string): MoreAnswer => ({
  ok: true,
  text,
  lang: 'en',
  model: 'SmolVLM',
  isExperimental: true,
  stopped: false,
});
const soFar = (text: string) => ({ text, lang: 'en', model: 'SmolVLM', isExperimental: true });
const cancelled: MoreAnswer = { ok: false, reason: 'cancelled', message: 'Cancelled.' };

test('a text is shown as it grows, and announced once, when it is whole', async () => {
  const end = Promise.withResolvers<MoreAnswer>();
  const announced: { text: string; lang: string }[] = [];
  const more = createMore(
    (_, onText) => {
      onText(soFar('Three'));
      onText(soFar('Three red'));
      return end.promise;
    },
    () => announced.push(more.announced()),
  );
  more.ask('detail');
  await vi.waitFor(() => expect(more.entries()[0]).toMatchObject({ text: 'Three red', at: 'working' }));
  expect(more.isBusy()).toBe(true);
  end.resolve(whole('Three red apples.'));
  await vi.waitFor(() => expect(more.entries()[0]).toMatchObject({ text: 'Three red apples.', at: 'done' }));
  expect(announced.filter(({ text }) => text !== '')).toEqual([{ text: 'Three red apples.', lang: 'en' }]);
});

test('a question takes the whole answers before it along', async () => {
  const ask = vi.fn<AskMore>(async () => whole('A sign.'));
  const more = createMore(ask, () => {});
  more.question('What is it?');
  await vi.waitFor(() => expect(more.isBusy()).toBe(false));
  more.question('  ');
  more.question(' What does it say? ');
  expect(ask.mock.calls.map(([task]) => task)).toEqual([
    { type: 'answer', question: 'What is it?', earlier: [] },
    {
      type: 'answer',
      question: 'What does it say?',
      earlier: [{ question: 'What is it?', answer: 'A sign.' }],
    },
  ]);
});

test('what was written before a stop stays, with who wrote it; a failure tells why', async () => {
  const more = createMore(
    (_, onText, signal) => {
      onText(soFar('Three red'));
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(cancelled)));
    },
    () => {},
  );
  more.ask('detail');
  more.stop();
  await vi.waitFor(() => expect(more.entries()[0]).toMatchObject({ ...soFar('Three red'), at: 'stopped' }));
  const failing = createMore(
    async (_, onText) => {
      onText(soFar('Drei'));
      return cancelled;
    },
    () => {},
  );
  failing.ask('read');
  // The message is in the person's language, not in the model's.
  await vi.waitFor(() =>
    expect(failing.entries()[0]).toMatchObject({ text: 'Cancelled.', lang: '', at: 'failed' }),
  );
});

test('asked for again, the same thing takes the place of the first', async () => {
  const more = createMore(
    async () => whole('Once.'),
    () => {},
  );
  for (let round = 0; round < 2; round++) {
    more.ask('read');
    await vi.waitFor(() => expect(more.isBusy()).toBe(false));
  }
  expect(more.entries()).toHaveLength(1);
});
