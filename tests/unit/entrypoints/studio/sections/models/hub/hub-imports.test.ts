import { effect } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { createHubImports } from '#entrypoints/studio/sections/models/hub/hub-imports.ts';
import { HubError } from '#models/hub-store/hub-error.ts';
import english from '#public/_locales/en/messages.json';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import { speak } from '#utils/language/i18n.ts';

type Work = (tell: (bytes: number) => void) => Promise<void>;
const work = vi.hoisted(() => ({ now: (async () => {}) as Work }));
vi.mock('#models/hub-store/run-store-worker.ts', () => ({
  runStoreWorker: (_: unknown, onProgress: (progress: object) => void) =>
    work.now((bytes) => onProgress({ at: 'verifying', bytes })),
}));

speak(english);

const CARD = tinyCard('vit-gpt2', new Map([['config.json', new Uint8Array(1000)]]));

/** Runs an import, and gives each text that it was told with, once, and the shares that were shown. */
async function importing(): Promise<{ told: [text: string, isProblem: boolean][]; shown: Set<number> }> {
  const imports = createHubImports(async () => {});
  const told: [text: string, isProblem: boolean][] = [];
  const shown = new Set<number>();
  const stop = effect(() => {
    const news = imports.news.value[CARD.id];
    if (news && news.text !== told.at(-1)?.[0]) told.push([news.text, news.isProblem]);
    if (news && news.done !== null) shown.add(news.done);
  });
  await imports.run(CARD, CARD.variants[0]!, []);
  stop();
  expect(imports.news.value[CARD.id]?.done).toBeNull();
  return { told, shown };
}

beforeEach(() => (work.now = async () => {}));

test('an import is read aloud at a quarter, a half, three quarters and the end, however often it moves on', async () => {
  work.now = async (tell) => {
    for (let bytes = 0; bytes <= 1000; bytes += 5) tell(bytes);
  };
  const { told, shown } = await importing();
  const parts = [0, 25, 50, 75].map((percent) => [`Importing: ${percent}%`, false]);
  expect(told).toEqual([...parts, ['Imported and verified.', false]]);
  expect(shown.size).toBe(201);
});

test('a file that is begun anew is not read aloud again', async () => {
  work.now = async (tell) => [300, 200, 300, 600].forEach(tell);
  const { told } = await importing();
  expect(told.map(([text]) => text.match(/\d+%/)?.[0])).toEqual(['0%', '25%', '50%', undefined]);
});

test('what goes wrong with an import is told as a problem', async () => {
  work.now = () => Promise.reject(new HubError('incomplete-import', { file: 'onnx/encoder_model.onnx' }));
  const { told } = await importing();
  expect(told.at(-1)).toEqual([expect.stringContaining('encoder_model.onnx'), true]);
});
