import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchBattery } from '#entrypoints/offscreen/watch-battery.ts';

class FakeBattery extends EventTarget {
  charging = false;
  level = 0.5;
  set(state: Partial<Pick<FakeBattery, 'charging' | 'level'>>): void {
    Object.assign(this, state);
    this.dispatchEvent(new Event('charging' in state ? 'chargingchange' : 'levelchange'));
  }
}

let battery: FakeBattery;
let told: boolean[];
let ending: AbortController;
const watch = () => watchBattery((isLow) => told.push(isLow), ending.signal);

beforeEach(() => {
  battery = new FakeBattery();
  told = [];
  ending = new AbortController();
  vi.stubGlobal('navigator', { getBattery: async () => battery });
});
afterEach(() => void vi.unstubAllGlobals());

test('a battery is low from a fifth on, while it is not being charged', async () => {
  await watch();
  battery.set({ level: 0.2 });
  battery.set({ charging: true });
  battery.set({ charging: false });
  battery.set({ level: 0.21 });
  expect(told).toEqual([false, true, false, true, false]);
});

test('nothing is told any more once the document ends', async () => {
  await watch();
  ending.abort();
  battery.set({ level: 0.1 });
  expect(told).toEqual([false]);
});

test('where the browser does not know of a battery, nothing is told', async () => {
  vi.stubGlobal('navigator', {});
  await watch();
  expect(told).toEqual([]);
});
