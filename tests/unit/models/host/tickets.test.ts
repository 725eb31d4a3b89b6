import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTickets } from '#models/host/tickets.ts';

const { signal } = new AbortController();
const bytesOf = (length: number) => ({ bytes: new ArrayBuffer(length), keep: true });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('bytes may come before the request that claims them', async () => {
  const tickets = createTickets();
  tickets.supply('t', bytesOf(3));
  expect((await tickets.claim('t', signal)).bytes.byteLength).toBe(3);
});

test('bytes may come after the request that claims them', async () => {
  const tickets = createTickets();
  const claimed = tickets.claim('t', signal);
  tickets.supply('other', bytesOf(9));
  tickets.supply('t', bytesOf(3));
  expect((await claimed).bytes.byteLength).toBe(3);
});

test('bytes are given once', async () => {
  const tickets = createTickets();
  tickets.supply('t', bytesOf(3));
  await tickets.claim('t', signal);
  const again = expect(tickets.claim('t', signal)).rejects.toMatchObject({ reason: 'timeout' });
  await vi.advanceTimersByTimeAsync(15_000);
  await again;
});

test('a page that could not read its picture says so with null', async () => {
  const tickets = createTickets();
  tickets.supply('t', null);
  await expect(tickets.claim('t', signal)).rejects.toMatchObject({ reason: 'network', retry: false });
});

test.each(['gone', 'foreign-parts'] as const)(
  'a page may say why it cannot read its picture: %s',
  async (reason) => {
    const tickets = createTickets();
    tickets.supply('t', reason);
    await expect(tickets.claim('t', signal)).rejects.toMatchObject({ reason, retry: false });
  },
);

test('a claim waits no longer than 15 seconds', async () => {
  const outcome = expect(createTickets().claim('t', signal)).rejects.toMatchObject({
    reason: 'timeout',
    retry: true,
  });
  await vi.advanceTimersByTimeAsync(15_000);
  await outcome;
});

test('a claim that is cancelled ends at once', async () => {
  const controller = new AbortController();
  const outcome = expect(createTickets().claim('t', controller.signal)).rejects.toThrow('aborted');
  controller.abort();
  await outcome;
});

test('unclaimed bytes are dropped after 30 seconds', async () => {
  const tickets = createTickets();
  tickets.supply('t', bytesOf(3));
  await vi.advanceTimersByTimeAsync(30_000);
  const outcome = expect(tickets.claim('t', signal)).rejects.toMatchObject({ reason: 'timeout' });
  await vi.advanceTimersByTimeAsync(15_000);
  await outcome;
});

test('pages cannot fill the memory with what nobody claims', async () => {
  const tickets = createTickets({ wait: 10, keep: 30_000, bytes: 5 });
  tickets.supply('a', bytesOf(4));
  tickets.supply('b', bytesOf(2));
  expect((await tickets.claim('a', signal)).bytes.byteLength).toBe(4);
  const outcome = expect(tickets.claim('b', signal)).rejects.toMatchObject({ reason: 'timeout' });
  await vi.advanceTimersByTimeAsync(10);
  await outcome;
});
