import { afterEach, expect, test, vi } from 'vitest';
import { dropPrepared } from '#models/engine/network/helper.ts';
import type { ToHelper } from '#models/engine/network/helper-messages.ts';
import { openNetwork, type Network } from '#models/engine/network/network.ts';
import { openSideBySide, prepareEncoder } from '#models/engine/network/open-side-by-side.ts';
import { createSmallNetwork } from '#tests/support/unit/small-network.ts';
import { log } from '#utils/log/log.ts';

const small = createSmallNetwork(1);
/** The small network twice, under other names: two parts that take nothing from each other. */
const twice = () => {
  const renamed = JSON.parse(
    JSON.stringify({ layers: small.plan.layers, outputs: small.plan.outputs }, (key, value: unknown) =>
      ['from', 'to', 'add'].includes(key) && typeof value === 'string'
        ? `${value}2`
        : key === 'from' && Array.isArray(value)
          ? value.map((name) => `${String(name)}2`)
          : value,
    ),
  ) as Pick<typeof small.plan, 'layers' | 'outputs'>;
  const outputs = Object.fromEntries(
    Object.entries(renamed.outputs).map(([name, output]) => [`${name}2`, output]),
  );
  return {
    ...small.plan,
    layers: [...small.plan.layers, ...renamed.layers],
    outputs: { ...small.plan.outputs, ...outputs },
  };
};

/** Computes as the real one does, in this thread. */
class FakeHelper extends EventTarget {
  static started: FakeHelper[] = [];
  static fails = false;
  terminated = false;
  private network: Network | null = null;
  constructor() {
    super();
    FakeHelper.started.push(this);
  }
  async postMessage(message: ToHelper) {
    if (message.type === 'open') {
      if (FakeHelper.fails && FakeHelper.started.indexOf(this) === 1) {
        return this.says({ type: 'failed', message: 'no memory' });
      }
      this.network = await openNetwork(message.plan, message.model);
      return this.says({ type: 'opened' });
    }
    return this.says({ type: 'done', id: message.id, values: this.network!.run(message.pixels) });
  }
  terminate() {
    this.terminated = true;
  }
  private says(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeHelper.started = [];
  FakeHelper.fails = false;
});

async function openedWith(threads: number) {
  vi.stubGlobal('Worker', FakeHelper);
  const plan = twice();
  const opened = await openSideBySide(plan, small.model, threads);
  return { opened, expected: (await openNetwork(plan, small.model)).run(small.pixels) };
}

test('each part is computed in a worker of its own, so that this one is free', async () => {
  const { opened, expected } = await openedWith(2);
  expect(FakeHelper.started).toHaveLength(2);
  expect(await opened.run(small.pixels)).toEqual(expected);
  opened.release();
  expect(FakeHelper.started.every(({ terminated }) => terminated)).toBe(true);
});

test('workers that were started ahead are taken, and the rest ends', async () => {
  vi.stubGlobal('Worker', FakeHelper);
  prepareEncoder(1);
  expect(FakeHelper.started).toEqual([]);
  prepareEncoder(2);
  prepareEncoder(2);
  expect(FakeHelper.started).toHaveLength(2);
  const { opened } = await openedWith(2);
  dropPrepared();
  expect(FakeHelper.started).toHaveLength(2);
  expect(FakeHelper.started.some(({ terminated }) => terminated)).toBe(false);
  opened.release();

  prepareEncoder(2);
  dropPrepared();
  expect(FakeHelper.started.slice(2).map(({ terminated }) => terminated)).toEqual([true, true]);
});

test('all is computed here where there is one thread', async () => {
  const { opened, expected } = await openedWith(1);
  expect(FakeHelper.started).toEqual([]);
  expect(await opened.run(small.pixels)).toEqual(expected);
});

test('all is computed here where one of the workers cannot open its part, and the others end', async () => {
  vi.spyOn(log, 'swallow').mockImplementation(() => undefined);
  FakeHelper.fails = true;
  const { opened, expected } = await openedWith(2);
  expect(FakeHelper.started.every(({ terminated }) => terminated)).toBe(true);
  expect(await opened.run(small.pixels)).toEqual(expected);
});
