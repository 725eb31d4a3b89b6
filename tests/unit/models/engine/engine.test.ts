import { beforeEach, expect, test, vi } from 'vitest';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import { createEngine } from '#models/engine/engine.ts';
import { createSession } from '#models/engine/runtime.ts';

vi.mock('#models/engine/runtime.ts', () => ({ configureRuntime: vi.fn(), createSession: vi.fn() }));
vi.mock('#models/engine/model-files.ts', () => ({
  readModelFile: (_base: string, { path }: ModelFile) => {
    reads.push(path);
    return Promise.resolve(new TextEncoder().encode(path).buffer);
  },
}));

const reads: string[] = [];
const released: string[] = [];
const fileOf = (path: string): ModelFile => ({ path, bytes: 1, sha256: path });
const trunk = fileOf('trunk/trunk.onnx');
const [first, second] = [fileOf('attention/bridge.onnx'), fileOf('clip-prefix/bridge.onnx')];

beforeEach(() => {
  released.length = 0;
  vi.mocked(createSession).mockImplementation((bytes: ArrayBuffer) => {
    const path = new TextDecoder().decode(bytes);
    const release = () => Promise.resolve(void released.push(path));
    return Promise.resolve({ release } as unknown as Awaited<ReturnType<typeof createSession>>);
  });
  vi.mocked(createSession).mockClear();
});

test('the trunk that two models share stays loaded when one gives way to the other', async () => {
  const engine = createEngine('/', 1);
  for (const file of [trunk, first]) await engine.session(file);
  await engine.retain([trunk, second]);
  for (const file of [trunk, second]) await engine.session(file);
  expect(released).toEqual([first.path]);
  expect(createSession).toHaveBeenCalledTimes(3);
  expect([trunk, first, second].map((file) => engine.holds(file))).toEqual([true, false, true]);
});

test('a file that is read ahead is read once, and what is not asked for is dropped', async () => {
  const engine = createEngine('/', 1);
  reads.length = 0;
  engine.fetchAhead([trunk, first]);
  expect(reads).toEqual([trunk.path, first.path]);
  await engine.session(trunk);
  engine.dropAhead();
  expect(reads).toHaveLength(2);
  await engine.session(first);
  expect(reads).toEqual([trunk.path, first.path, first.path]);
  engine.fetchAhead([trunk]);
  expect(reads).toHaveLength(3);
});

test('what is needed later is read ahead once what is needed first has been read', async () => {
  const engine = createEngine('/', 1);
  reads.length = 0;
  engine.fetchAhead([trunk], [first, second]);
  const asked = engine.bytes(second);
  expect(reads).toEqual([trunk.path]);
  expect(new TextDecoder().decode(await asked)).toBe(second.path);
  expect(reads).toEqual([trunk.path, first.path, second.path]);
});

test('it goes where no model needs it', async () => {
  const engine = createEngine('/', 1);
  await engine.session(trunk);
  await engine.retain([]);
  expect(released).toEqual([trunk.path]);
});
