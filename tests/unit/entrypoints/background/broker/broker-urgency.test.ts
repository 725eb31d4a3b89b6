import { expect, test } from 'vitest';
import { EXTRA, MOST_RUNNING } from '#entrypoints/background/broker/broker.ts';
import type { Priority } from '#utils/protocol/page-protocol.ts';
import { bench, settled } from '#tests/support/unit/broker-bench.ts';

const full = MOST_RUNNING + EXTRA.person;

/** All places are taken by what a person asked for. */
function taken() {
  const parts = bench();
  const { broker, job, end, never, started } = parts;
  for (let i = 0; i < full; i++) void broker.request(job(`first ${i}`, 'person'), never);
  return {
    ...parts,
    /** What starts once they are done, in that order. */
    async whatFollows(): Promise<string[]> {
      await settled();
      for (let i = 0; i < full; i++) await end(`first ${i}`);
      return started.slice(full);
    },
  };
}

test("a person's picture overtakes those in view, and they the rest", async () => {
  const { broker, job, never, whatFollows } = taken();
  void broker.request(job('rest'), never);
  void broker.request(job('seen', 'viewport'), never);
  void broker.request(job('asked', 'person'), never);
  expect(await whatFollows()).toEqual(['asked', 'seen', 'rest']);
});

test('a picture that comes into view overtakes, and one that leaves it waits with the rest', async () => {
  const { broker, job, never, whatFollows } = taken();
  const [a, b, c] = [job('a', 'viewport'), job('b'), job('c')];
  for (const one of [a, b, c]) void broker.request(one, never);
  a.priority = 'rest';
  c.priority = 'viewport';
  for (const share of ['a', 'c']) broker.reconsider(share);
  expect(await whatFollows()).toEqual(['c', 'a', 'b']);
});

test('a picture is as urgent as the most urgent of those who wait for it, and the host is told of changes', async () => {
  const { broker, job, never } = bench();
  const told: Priority[] = [];
  const [here, there, gone] = [job('a'), job('a'), new AbortController()];
  const start: typeof here.start = (signal, urgency) => {
    urgency.changed = (priority) => told.push(priority);
    return here.start(signal, urgency);
  };
  void broker.request({ ...here, start }, never);
  void broker.request(there, gone.signal);
  await settled();
  there.priority = 'viewport';
  broker.reconsider('a');
  gone.abort();
  await settled();
  expect(told).toEqual(['viewport', 'rest']);
});
