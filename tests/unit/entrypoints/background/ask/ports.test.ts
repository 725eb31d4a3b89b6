import { beforeEach, expect, test, vi } from 'vitest';
import type { answerQuestion } from '#entrypoints/background/ask/answer-question.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import type { Spoken } from '#utils/domain/description.ts';
import { PORT_NAME } from '#utils/protocol/page-protocol.ts';

type Listener = (value: unknown) => void;
let connect: Listener;
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'altscribe', onConnect: { addListener: (listener: Listener) => (connect = listener) } },
  },
}));
vi.mock('#entrypoints/background/settings/tell-pages.ts', () => ({
  settingsFor: async () => ({ mode: 'auto', smallestSide: 24, junkAlt: true }),
}));
vi.mock('#entrypoints/background/word/style/current-style.ts', () => ({ currentStyle: async () => ({}) }));
vi.mock('#entrypoints/background/word/word-answer.ts', () => ({
  wordAnswer: ({ failure }: { failure: { reason: string } }) => ({ state: 'failed', reason: failure.reason }),
}));
vi.mock('#entrypoints/background/ask/examiner.ts', () => ({ createExaminer: () => null }));
vi.mock('#entrypoints/background/ask/kept-words.ts', () => ({ returnKeptWords: async () => {} }));
const answering = vi.fn<typeof answerQuestion>();
vi.mock('#entrypoints/background/ask/answer-question.ts', () => ({
  answerQuestion: (...given: Parameters<typeof answerQuestion>) => answering(...given),
}));
const { servePorts } = await import('#entrypoints/background/ask/ports.ts');

const SAID = { state: 'said', text: 'A kite', plain: 'A kite', panelOnly: false } as Spoken;
const SENDER = { id: 'altscribe', frameId: 0, url: 'https://a.example/', tab: { id: 7, incognito: false } };
const ask = (id: number) => ({ type: 'ask', id, key: 'k', source: { by: 'page' }, priority: 'rest' });
const settled = () => new Promise((resolve) => setTimeout(resolve));

const onSpoken = vi.fn<(tabId: number) => void>();
const reconsider = vi.fn<Broker['reconsider']>();
servePorts({ request: () => new Promise(() => {}), reconsider }, onSpoken);

beforeEach(() => {
  vi.clearAllMocks();
  answering.mockResolvedValue(SAID);
});

const nothing = () => {};

/** One connection of a frame. */
function open(sender: object = SENDER, name = PORT_NAME) {
  const sent: unknown[] = [];
  let hear: Listener = nothing;
  let end: () => void = nothing;
  const port = {
    name,
    sender,
    postMessage: (message: unknown) => void sent.push(message),
    disconnect: vi.fn<() => void>(),
    onMessage: { addListener: (listener: Listener) => (hear = listener) },
    onDisconnect: { addListener: (listener: () => void) => (end = listener) },
  };
  connect(port);
  return { sent, port, says: (message: unknown) => hear(message), leaves: () => end() };
}

test('a question is answered once, and the tab counts it', async () => {
  const frame = open();
  frame.says(ask(1));
  frame.says(ask(1));
  await settled();
  expect(frame.sent).toEqual([
    { type: 'answer', id: 1, description: { ...SAID, at: expect.any(Number) as number } },
  ]);
  expect(onSpoken.mock.calls).toEqual([[7]]);
});

test('a page that greets is told its settings; one of no site that nothing is to be done', async () => {
  const frame = open();
  frame.says({ type: 'hello' });
  await settled();
  expect(frame.sent).toMatchObject([{ type: 'settings', settings: { mode: 'auto' } }]);
  expect(open({ ...SENDER, url: 'about:blank' }).sent).toMatchObject([{ settings: { mode: 'off' } }]);
  expect(open({ ...SENDER, id: 'another extension' }).sent).toMatchObject([{ settings: { mode: 'off' } }]);
});

test('a message that a page has forged ends the connection, and what it asked for', async () => {
  const never = Promise.withResolvers<Spoken>();
  answering.mockReturnValue(never.promise);
  const frame = open();
  frame.says(ask(1));
  frame.says({ ...ask(2), site: 'bank.example' });
  expect(frame.port.disconnect).toHaveBeenCalledTimes(1);
  expect(answering.mock.calls[0]![0].signal.aborted).toBe(true);
  never.resolve(SAID);
  await settled();
  expect(frame.sent).toEqual([]);
});

test.each<[string, (frame: ReturnType<typeof open>) => void]>([
  ['cancelled', (frame) => frame.says({ type: 'cancel', id: 1 })],
  ['left behind by its page', (frame) => frame.leaves()],
])('a question that is %s is stopped and not answered', async (_, stop) => {
  const never = Promise.withResolvers<Spoken>();
  answering.mockReturnValue(never.promise);
  const frame = open();
  frame.says(ask(1));
  stop(frame);
  expect(answering.mock.calls[0]![0].signal.aborted).toBe(true);
  never.resolve(SAID);
  await settled();
  expect(frame.sent).toEqual([]);
  expect(onSpoken).not.toHaveBeenCalled();
});

test('a question that becomes more or less urgent tells the broker', () => {
  answering.mockImplementation((question) => {
    question.share = 'job';
    return new Promise(() => {});
  });
  const frame = open();
  frame.says(ask(1));
  frame.says({ type: 'raise', id: 1, priority: 'person' });
  frame.says({ type: 'raise', id: 2, priority: 'person' });
  expect(reconsider.mock.calls).toEqual([['job']]);
  expect(answering.mock.calls[0]![0].priority).toBe('person');
});

test('one frame may not have more than 256 questions open', async () => {
  answering.mockReturnValue(new Promise(() => {}));
  const frame = open();
  for (let id = 0; id <= 256; id++) frame.says(ask(id));
  await settled();
  expect(frame.sent).toEqual([{ type: 'answer', id: 256, description: { state: 'failed', reason: 'busy' } }]);
});

test('a mistake of the extension itself is an answer too', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  answering.mockRejectedValue(new Error('a mistake'));
  const frame = open();
  frame.says(ask(1));
  await settled();
  expect(frame.sent).toMatchObject([{ id: 1, description: { state: 'failed', reason: 'engine-crashed' } }]);
  expect(logged).toHaveBeenCalled();
});
