import { expect, test, vi } from 'vitest';
import type { Host } from '#utils/protocol/host-contract.ts';
import { fakeHost } from '#tests/support/unit/fake-host.ts';

const begin = vi.fn();
let served: Host;

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => path } } }));
vi.mock('#models/host/create-host.ts', () => ({ createHost: () => fakeHost() }));
vi.mock('#models/host/serve-hub.ts', () => ({ serveHub: () => ({ isBusy: () => false }) }));
vi.mock('#models/host/serve-host.ts', () => ({ serveHost: (host: Host) => void (served = host) }));
vi.mock('#models/obtain/svg/draw-here.ts', () => ({ drawHere: () => {} }));
vi.mock('#entrypoints/background/host/host-settings.ts', () => ({ tellHostItsSettings: async () => {} }));
vi.mock('#entrypoints/background/event-page/wakefulness.ts', () => ({
  createWakefulness: () => ({ begin, end: () => {} }),
}));
const { hostLivesHere } = await import('#entrypoints/background/event-page/live-here.ts');

test.each(['describe', 'write', 'picture'] as const)(
  'whoever asks the host to %s keeps the event page from being ended meanwhile',
  async (work) => {
    vi.useFakeTimers();
    hostLivesHere();
    begin.mockClear();
    const asked = served[work] as (...given: unknown[]) => Promise<unknown>;
    await asked({}, () => {}, new AbortController().signal);
    expect(begin).toHaveBeenCalled();
    vi.useRealTimers();
  },
);
