import { beforeEach, expect, test, vi } from 'vitest';
import type { WriteByTicket } from '#utils/protocol/messages.ts';
import type { WriteAnswer } from '#utils/protocol/host-contract.ts';
import { bench, settled } from '#tests/support/unit/broker-bench.ts';

const WRITTEN: WriteAnswer = {
  ok: true,
  text: 'A kite.',
  lang: 'en',
  model: 'large',
  stopped: false,
  ms: 1,
};
type Write = (
  makeRequest: () => WriteByTicket,
  onText: (text: string) => void,
  signal: AbortSignal,
) => Promise<WriteAnswer>;
const write = vi.fn<Write>();

vi.mock('#entrypoints/background/host/host-link.ts', () => ({
  writeByHost: (...given: Parameters<Write>) => write(...given),
  describeByHost: () => {},
}));
const { askThroughBroker } = await import('#entrypoints/background/more/more-job.ts');

const request = {} as WriteByTicket;
const never = new AbortController().signal;
beforeEach(() => void write.mockReset());

test('a picture of a private page waits while the picture is fetched, but not while a model writes about it', async () => {
  const end = Promise.withResolvers<WriteAnswer>();
  write.mockReturnValue(end.promise);
  const { broker, job, started, lanes } = bench();
  const grown: string[] = [];
  const answer = askThroughBroker(broker, 'ticket', 'public', never).write(request, (text) =>
    grown.push(text),
  );
  void broker.request(job('private', 'person', 'private'), never);
  await settled();
  expect(started).toEqual([]);
  const [, onText] = write.mock.calls[0]!;
  onText('');
  await settled();
  expect(started).toEqual(['private']);
  expect(lanes).toEqual(['public', 'private']);
  onText('A');
  end.resolve(WRITTEN);
  expect(await answer).toBe(WRITTEN);
  expect(grown).toEqual(['', 'A']);
});

test('a host that ends while it writes does not fetch the picture again, out of its turn', async () => {
  write.mockImplementation(async (makeRequest, onText) => {
    makeRequest();
    onText('');
    makeRequest();
    return WRITTEN;
  });
  const { broker } = bench();
  const asked = askThroughBroker(broker, 'ticket', 'public', never).write(request, () => {});
  expect(await asked).toMatchObject({ ok: false, failure: { reason: 'engine-crashed' } });
});

test('bytes that a page has handed over wait for no lane', async () => {
  write.mockResolvedValue(WRITTEN);
  const { broker, job } = bench();
  void broker.request(job('private', 'person', 'private'), never);
  expect(await askThroughBroker(broker, 'ticket', null, never).write(request, () => {})).toBe(WRITTEN);
});
