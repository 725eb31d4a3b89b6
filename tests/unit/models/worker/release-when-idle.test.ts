import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import * as looking from '#models/examine/look.ts';
import type { FromWorker, ToWorker } from '#models/worker/worker-messages.ts';
import { serveWorker } from '#models/worker/serve-worker.ts';
import type { Engine } from '#models/engine/engine.ts';
import { createSession } from '#models/engine/runtime.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';

vi.mock('#models/engine/runtime.ts', () => ({ configureRuntime: vi.fn(), createSession: vi.fn() }));
vi.mock('#models/engine/model-files.ts', () => ({
  readModelFile: (_base: string, { path }: ModelFile) =>
    Promise.resolve(new TextEncoder().encode(path).buffer),
}));
vi.mock('#models/examine/look.ts', () => ({ look: vi.fn() }));

const MINUTE = 60_000;
const cards = { ...findCardSet('attention'), ranker: null };
const { captioner, router, reader } = cards;
const TRUNK = captioner.files[captioner.encoder.file]!;
const ROUTER = router.files[router.network.file]!;
const DETECTOR = reader.files['detector']!;

let opened: string[];
let released: string[];

beforeEach(() => {
  vi.useFakeTimers();
  [opened, released] = [[], []];
  vi.mocked(createSession).mockImplementation((bytes: ArrayBuffer) => {
    const path = new TextDecoder().decode(bytes);
    opened.push(path);
    const release = () => Promise.resolve(void released.push(path));
    return Promise.resolve({ release } as unknown as Awaited<ReturnType<typeof createSession>>);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker whose experts do nothing but ask for their files, and take `ms` over each picture. */
function startWorker() {
  const said: FromWorker[] = [];
  const scope = new EventTarget();
  const tell = (data: ToWorker) => scope.dispatchEvent(new MessageEvent('message', { data }));
  serveWorker({
    addEventListener: (type, listener) => scope.addEventListener(type, listener as EventListener),
    postMessage: (message) => said.push(message),
  });
  tell({ type: 'start', base: '/', threads: 1 });
  let id = 0;
  const look = async (files: readonly ModelFile[], ms = 0) => {
    vi.mocked(looking.look).mockImplementationOnce(async (engine: Engine) => {
      for (const file of files) await engine.session(file);
      if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
      return { findings: findingsWith({}), toRead: null };
    });
    const side = { width: 1, height: 1, naturalWidth: 1, naturalHeight: 1 };
    const picture = { type: 'pixels', data: new Uint8ClampedArray(4), ...side } as const;
    const job = { picture, pictureId: null, cards, decoding: {}, raw: false };
    tell({ type: 'describe', id: ++id, job, idle: MINUTE });
    await wait(0);
  };
  return { look, said };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('an expert that nobody needs any more', () => {
  test('goes by itself a minute later, while the others work on', async () => {
    const { look, said } = startWorker();
    await look([ROUTER, DETECTOR]);
    await wait(30_000);
    await look([ROUTER, TRUNK]);
    await wait(29_999);
    expect(released).toEqual([]);
    await wait(1);
    expect(released).toEqual([DETECTOR.path]);
    expect(said.at(-1)).toEqual({ type: 'released', loaded: ['trunk', 'kinds'] });
  });

  test('goes in its own time where several wait', async () => {
    const { look } = startWorker();
    await look([DETECTOR]);
    await wait(20_000);
    await look([TRUNK]);
    await wait(20_000);
    await look([ROUTER]);
    await wait(20_000);
    expect(released).toEqual([DETECTOR.path]);
    await wait(20_000);
    expect(released).toEqual([DETECTOR.path, TRUNK.path]);
  });

  test('is loaded again when it is needed again, and goes again: nothing is left behind', async () => {
    const { look } = startWorker();
    for (let round = 1; round <= 3; round++) {
      await look([ROUTER, DETECTOR]);
      for (let half = 0; half < 3; half++) {
        await wait(25_000);
        await look([ROUTER]);
      }
      await wait(20_000);
      expect(opened.filter((path) => path === DETECTOR.path)).toHaveLength(round);
      expect(released).toEqual(Array.from({ length: round }, () => DETECTOR.path));
    }
  });
});

test('what takes long to let go leaves no timer behind that would strike in the middle of the next queue', async () => {
  const { look } = startWorker();
  const letGo = Promise.withResolvers<void>();
  vi.mocked(createSession).mockResolvedValueOnce({ release: () => letGo.promise } as unknown as Awaited<
    ReturnType<typeof createSession>
  >);
  await look([DETECTOR]);
  await wait(1);
  await look([ROUTER]);
  await wait(1);
  await look([TRUNK]);
  await wait(MINUTE);
  // While the detector is on its way out, a picture comes and goes.
  await look([TRUNK]);
  letGo.resolve();
  await wait(1);
  await look([TRUNK], 2 * MINUTE);
  await wait(2 * MINUTE - 1);
  expect(released).not.toContain(ROUTER.path);
});

describe('nothing goes', () => {
  test('in the middle of a queue, however long it is: what its end needs is not loaded twice', async () => {
    const { look } = startWorker();
    await look([ROUTER, DETECTOR]);
    for (let picture = 0; picture < 20; picture++) {
      await look([ROUTER, TRUNK], 10_000);
      await wait(10_000);
      // The next picture is being fetched.
      await wait(14_000);
    }
    await look([ROUTER, DETECTOR]);
    expect(released).toEqual([]);
    expect(opened).toEqual([ROUTER.path, DETECTOR.path, TRUNK.path]);
  });

  test('while a picture is being looked at, though it takes longer than a minute', async () => {
    const { look } = startWorker();
    await look([DETECTOR]);
    await wait(14_000);
    await look([TRUNK], 2 * MINUTE);
    await wait(2 * MINUTE + 14_999);
    expect(released).toEqual([]);
    await wait(1);
    expect(released).toEqual([DETECTOR.path]);
  });

  test('of what the latest picture needed: that goes with the worker', async () => {
    const { look } = startWorker();
    await look([ROUTER, TRUNK, DETECTOR]);
    await wait(60 * MINUTE);
    expect(released).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
