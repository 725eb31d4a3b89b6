import { beforeEach, expect, test, vi } from 'vitest';
import type { describeByHost } from '#entrypoints/background/host/host-link.ts';
import { createBroker } from '#entrypoints/background/broker/broker.ts';
import type { logFetch } from '#entrypoints/background/fetch-log/fetch-log.ts';
import type { AskForBytes } from '#entrypoints/background/ask/picture-job.ts';
import type { AskingFrame } from '#entrypoints/background/ask/asking-frame.ts';
import { frameWith, questionWith } from '#tests/support/unit/asking.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';

const host = vi.fn<typeof describeByHost>();
const log = vi.fn<typeof logFetch>();
vi.mock('#entrypoints/background/host/host-link.ts', () => ({
  describeByHost: (...given: Parameters<typeof describeByHost>) => host(...given),
}));
vi.mock('#entrypoints/background/fetch-log/fetch-log.ts', () => ({
  logFetch: (...given: Parameters<typeof logFetch>) => log(...given),
}));
const died = vi.fn<(model: string) => Promise<void>>();
vi.mock('#entrypoints/background/settings/model.ts', () => ({
  chosenModelId: async () => 'attention',
  returnToModelBefore: (model: string) => died(model),
}));
const { createExaminer } = await import('#entrypoints/background/ask/examiner.ts');

const ANSWER = { ok: true, findings: findingsWith({}), cached: false } as const;
const FAILURE = { ok: false, failure: { reason: 'network', message: '', retry: true } } as const;

beforeEach(() => {
  vi.clearAllMocks();
  host.mockImplementation(async (makeRequest) => {
    makeRequest();
    return ANSWER;
  });
});

function examinerFor(frame: AskingFrame) {
  const askForBytes = vi.fn<AskForBytes>();
  const broker = createBroker(() => Promise.resolve());
  return { askForBytes, examine: createExaminer(frame, broker, askForBytes) };
}

const requests = () => host.mock.calls.map(([makeRequest]) => makeRequest());

test('a picture that a frame shows many times is examined once, and one that failed again', async () => {
  const { examine } = examinerFor(frameWith());
  host.mockResolvedValueOnce(FAILURE);
  expect(await examine(questionWith(), 'omit')).toEqual(FAILURE);
  expect(await examine(questionWith(), 'omit')).toEqual(ANSWER);
  expect(await examine(questionWith(), 'omit')).toEqual(ANSWER);
  expect(host).toHaveBeenCalledTimes(2);
});

test.each(['too-little-memory', 'engine-crashed'] as const)(
  'after %s the model that was in use before describes again, and the person is told',
  async (reason) => {
    const { examine } = examinerFor(frameWith());
    const death = { ok: false, failure: { reason, message: '', retry: true } } as const;
    host.mockResolvedValueOnce(FAILURE).mockResolvedValueOnce(death);
    await examine(questionWith(), 'omit');
    expect(died).not.toHaveBeenCalled();
    expect(await examine(questionWith(), 'omit')).toEqual(death);
    expect(died).toHaveBeenCalledExactlyOnceWith('attention');
  },
);

test('what is fetched with cookies is not kept, and no other answer stands in for it', async () => {
  const { examine } = examinerFor(frameWith());
  await examine(questionWith(), 'omit');
  await examine(questionWith(), 'include');
  expect(requests()).toMatchObject([
    { keep: true, source: { type: 'url', credentials: 'omit' } },
    { keep: false, source: { type: 'url', credentials: 'include' } },
  ]);
});

test('of a private window nothing is kept or written down', async () => {
  await examinerFor(frameWith({ keep: false })).examine(questionWith(), 'omit');
  expect(requests()).toMatchObject([{ keep: false }]);
  expect(log).not.toHaveBeenCalled();
  await examinerFor(frameWith()).examine(questionWith(), 'omit');
  expect(log).toHaveBeenCalledTimes(1);
});

test("the page is asked for its own picture when the host is, under that request's ticket", async () => {
  const { examine, askForBytes } = examinerFor(frameWith());
  await examine(questionWith({ key: 'blob:1', source: { by: 'page' } }), 'omit');
  const [key, ticket, road] = askForBytes.mock.calls[0]!;
  expect([key, ticket, road]).toEqual(['blob:1', expect.any(String), 'own']);
});

test('a page reads another origin by a request of its own, and in mail only what the browser has', async () => {
  const { examine, askForBytes } = examinerFor(frameWith());
  await examine(questionWith(), 'page');
  expect(askForBytes).toHaveBeenCalledWith(questionWith().ask.key, expect.any(String), 'cors');
  expect(requests()).toMatchObject([{ keep: true, source: { type: 'ticket' } }]);

  const mail = examinerFor(frameWith({ webmail: true }));
  await mail.examine(questionWith({ key: 'blob:1', source: { by: 'page' } }), 'omit');
  expect(mail.askForBytes).toHaveBeenCalledWith('blob:1', expect.any(String), 'cached');
});

test('the host is told how large the picture is on the page, where it has loaded', async () => {
  const { examine } = examinerFor(frameWith());
  await examine(questionWith({ shown: [300, 200] }), 'omit');
  await examine(questionWith({ shown: [0, 0] }), 'omit');
  expect(requests().map((request) => request.shown)).toEqual([{ width: 300, height: 200 }, undefined]);
});
