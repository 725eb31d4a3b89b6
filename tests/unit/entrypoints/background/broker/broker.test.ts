import { expect, test } from 'vitest';
import { createBroker, MOST_RUNNING, MOST_WAITING } from '#entrypoints/background/broker/broker.ts';
import type { FetchLane } from '#entrypoints/background/broker/lanes.ts';
import type { BrokerJob } from '#entrypoints/background/broker/shared-job.ts';
import type { Priority } from '#utils/protocol/page-protocol.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';

const DONE: HostAnswer = { ok: false, failure: { reason: 'unreadable', message: 'done', retry: false } };

/** A host whose jobs end when the test says so. */
function bench() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const lanes: FetchLane[] = [];
  const broker = createBroker(async (lane) => void lanes.push(lane));
  const never = new AbortController().signal;

  function job(
    share: string,
    priority: Priority = 'rest',
    lane: FetchLane | null = null,
  ): BrokerJob<HostAnswer> {
    return {
      share,
      priority,
      lane,
      start(signal) {
        started.push(share);
        return new Promise((resolve) => {
          ends.set(share, () => resolve(DONE));
          signal.addEventListener('abort', () => resolve(DONE));
        });
      },
    };
  }
  async function end(share: string): Promise<void> {
    ends.get(share)?.();
    await settled();
  }
  return { broker, job, end, started, lanes, never };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('equal work is done once for all who ask', async () => {
  const { broker, job, end, started, never } = bench();
  const both = [broker.request(job('a'), never), broker.request(job('a'), never)];
  await settled();
  expect(started).toEqual(['a']);
  await end('a');
  expect(await Promise.all(both)).toEqual([DONE, DONE]);
});

test("a person's picture overtakes those in view, and they the rest", async () => {
  const { broker, job, end, started, never } = bench();
  for (let i = 0; i < MOST_RUNNING; i++) void broker.request(job(`first ${i}`), never);
  void broker.request(job('rest'), never);
  void broker.request(job('seen', 'viewport'), never);
  void broker.request(job('asked', 'person'), never);
  await settled();
  for (let i = 0; i < MOST_RUNNING; i++) await end(`first ${i}`);
  expect(started.slice(MOST_RUNNING)).toEqual(['asked', 'seen', 'rest']);
});

test('a raised picture overtakes', async () => {
  const { broker, job, end, started, never } = bench();
  for (let i = 0; i < MOST_RUNNING; i++) void broker.request(job(`first ${i}`), never);
  void broker.request(job('a'), never);
  void broker.request(job('b'), never);
  broker.raise('b', 'viewport');
  await settled();
  await end('first 0');
  expect(started.at(-1)).toBe('b');
});

test('work stops when the last who waits leaves, not before', async () => {
  const { broker, job, started } = bench();
  const [one, two] = [new AbortController(), new AbortController()];
  let aborted = false;
  const watched: BrokerJob<HostAnswer> = {
    ...job('a'),
    start: (signal) => {
      signal.addEventListener('abort', () => (aborted = true));
      return job('a').start(signal);
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

test('servers that hang leave room for what a person asks', async () => {
  const { broker, job, started, never } = bench();
  for (let i = 0; i <= MOST_RUNNING; i++) void broker.request(job(`hangs ${i}`), never);
  void broker.request(job('asked', 'person'), never);
  await settled();
  expect(started).toHaveLength(MOST_RUNNING + 1);
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
