import { expect, test } from 'vitest';
import { createBroker, EXTRA, MOST_RUNNING, MOST_WAITING } from '#entrypoints/background/broker/broker.ts';
import type { BrokerJob } from '#entrypoints/background/broker/shared-job.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import { bench, DONE, settled } from '#tests/support/unit/broker-bench.ts';

test('equal work is done once for all who ask', async () => {
  const { broker, job, end, started, never } = bench();
  const both = [broker.request(job('a'), never), broker.request(job('a'), never)];
  await settled();
  expect(started).toEqual(['a']);
  await end('a');
  expect(await Promise.all(both)).toEqual([DONE, DONE]);
});

test('work stops when the last who waits leaves, not before', async () => {
  const { broker, job, started } = bench();
  const [one, two] = [new AbortController(), new AbortController()];
  let aborted = false;
  const watched: BrokerJob<HostAnswer> = {
    ...job('a'),
    start: (signal, urgency) => {
      signal.addEventListener('abort', () => (aborted = true));
      return job('a').start(signal, urgency);
    },
  };
  const first = broker.request(watched, one.signal);
  const second = broker.request(watched, two.signal);
  await settled();
  one.abort();
  expect(await first).toMatchObject({ failure: { reason: 'cancelled' } });
  expect(aborted).toBe(false);
  two.abort();
  expect(await second).toMatchObject({ failure: { reason: 'cancelled' } });
  expect(aborted).toBe(true);
  expect(started).toEqual(['a']);
});

test('a new request does not join work that was stopped', async () => {
  const { broker, job, end, started, never } = bench();
  const gone = new AbortController();
  void broker.request(job('a'), gone.signal);
  await settled();
  gone.abort();
  const again = broker.request(job('a'), never);
  await settled();
  expect(started).toEqual(['a', 'a']);
  await end('a');
  expect(await again).toEqual(DONE);
});

test('what waits is bounded: the least urgent is sent back', async () => {
  const { broker, job, never } = bench();
  const requests = Array.from({ length: MOST_RUNNING + MOST_WAITING }, (_, i) =>
    broker.request(job(`job ${i}`), never),
  );
  const urgent = broker.request(job('urgent', 'person'), never);
  expect(await requests.at(-1)).toMatchObject({ failure: { reason: 'busy', retry: true } });
  let answered = false;
  void urgent.then(() => (answered = true));
  await settled();
  expect(answered).toBe(false);
});

test('fetches for public and private pages never overlap', async () => {
  const { broker, job, end, started, lanes, never } = bench();
  void broker.request(job('public', 'rest', 'public'), never);
  void broker.request(job('private', 'rest', 'private'), never);
  void broker.request(job('public 2', 'rest', 'public'), never);
  await settled();
  expect(started).toEqual(['public']);
  await end('public');
  expect(started).toEqual(['public', 'private']);
  await end('private');
  expect(started).toEqual(['public', 'private', 'public 2']);
  expect(lanes).toEqual(['public', 'private', 'public']);
});

test('no fetch starts before the rules for its lane hold', async () => {
  const rules = Promise.withResolvers<void>();
  const { job, started, never } = bench();
  const broker = createBroker(() => rules.promise);
  for (const share of ['a', 'b', 'c']) void broker.request(job(share, 'rest', 'public'), never);
  await settled();
  expect(started).toEqual([]);
  rules.resolve();
  await settled();
  expect(started).toEqual(['a', 'b', 'c']);
});

test('where the rules cannot be set nothing is fetched, and the next job tries again', async () => {
  const { job, started, never } = bench();
  let tries = 0;
  const broker = createBroker(() => (++tries === 1 ? Promise.reject(new Error('full')) : Promise.resolve()));
  expect(await broker.request(job('a', 'rest', 'public'), never)).toMatchObject({ ok: false });
  expect(started).toEqual([]);
  void broker.request(job('b', 'rest', 'public'), never);
  await settled();
  expect(started).toEqual(['b']);
});

test('servers that hang leave room for what is in view, and for what a person asks', async () => {
  const { broker, job, started, never } = bench();
  for (let i = 0; i <= MOST_RUNNING; i++) void broker.request(job(`hangs ${i}`), never);
  for (let i = 0; i <= EXTRA.viewport; i++) void broker.request(job(`seen ${i}`, 'viewport'), never);
  void broker.request(job('asked', 'person'), never);
  await settled();
  expect(started).toHaveLength(MOST_RUNNING + EXTRA.viewport + 1);
  expect(started[MOST_RUNNING]).toBe('seen 0');
  expect(started.at(-1)).toBe('asked');
});

test('a host that cannot be reached is a failure worth another try', async () => {
  const { broker, job, never } = bench();
  const broken: BrokerJob<HostAnswer> = {
    ...job('a'),
    start: () => Promise.reject(new Error('no receiver')),
  };
  expect(await broker.request(broken, never)).toMatchObject({
    failure: { reason: 'engine-crashed', retry: true },
  });
});
