import { vi } from 'vitest';
import type { Host } from '#utils/protocol/host-contract.ts';
import { findingsWith } from './findings.ts';

export type FakeHost = { [Method in keyof Host]: ReturnType<typeof vi.fn<Host[Method]>> };

/** A host that answers at once, and notes what it was asked. */
export function fakeHost(): FakeHost {
  return {
    announce: vi.fn<Host['announce']>(() => ({ take: (_, work) => work(), reconsider() {}, leave() {} })),
    describe: vi.fn<Host['describe']>(async () => ({ ok: true, findings: findingsWith({}), cached: false })),
    write: vi.fn<Host['write']>(async () => ({
      ok: true,
      text: 'A text.',
      lang: 'en',
      model: 'large',
      stopped: false,
      ms: 1,
    })),
    picture: vi.fn<Host['picture']>(async () => ({
      ok: true,
      bytes: new ArrayBuffer(3),
      mime: 'image/webp',
    })),
    freeMemory: vi.fn<Host['freeMemory']>(async () => {}),
    forget: vi.fn<Host['forget']>(async () => {}),
    applySettings: vi.fn<Host['applySettings']>(async () => {}),
    status: vi.fn<Host['status']>(async () => ({ loaded: [], working: 0, cacheBytes: 0, cacheEntries: 0 })),
  };
}
