import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readZoo } from '#models/catalog/read-zoo.ts';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { readDrawnText } from '#tests/support/pictures/drawn-text.ts';

let engine: EnginePage;
let made: import('playwright-core').JSHandle<Engine>;
let card: ReaderCard;

beforeAll(async () => {
  engine = await openEnginePage();
  made = await engine.page.evaluateHandle(() => globalThis.engine.createEngine(`${location.origin}/`));
  const { roles, problems } = await readZoo(fileURLToPath(new URL('../../../../..', import.meta.url)));
  if (!roles.reader) throw new Error(problems.map(({ message }) => message).join('; '));
  card = roles.reader;
});
afterAll(() => engine.close());

async function read(...texts: string[]) {
  const lines = texts.map((text, at): [string, number, number] => [text, 30, 60 + 60 * at]);
  const drawing = { width: 640, height: 40 + 60 * texts.length, size: 34, lines };
  const { lines: found, unread } = await readDrawnText(made, card, drawing);
  return { text: found.map(({ text }) => text).join(' | '), unread: unread?.what };
}

test.each([
  ['Cyrillic', 'Добро пожаловать'],
  ['Cyrillic capitals', 'СВЕЖИЙ ХЛЕБ'],
  ['Greek', 'Καλώς ήρθατε στην Αθήνα'],
  ['Hebrew', 'ברוכים הבאים לכולם'],
  ['Arabic', 'أهلا وسهلا بكم'],
  ['Vietnamese', 'Đóng cửa thứ Hai, mở cửa thứ Bảy'],
])('%s is told as another script, and no Latin letters are read in it', async (_, line) => {
  expect(await read(line)).toEqual({ text: '', unread: 'script' });
});

test('Latin lines beside it are read', async () => {
  expect(await read('Museum of modern art', 'Музей современного искусства')).toEqual({
    text: 'Museum of modern art',
    unread: 'script',
  });
});

test.each(['E = mc²', 'f(x) = x² + 1'])('%s is told as a formula', async (line) => {
  expect(await read(line)).toEqual({ text: '', unread: 'formula' });
});

test.each([
  'Grüße aus München',
  'Łódź jest piękna',
  'Çıkış kapısı sağda',
  'Total: $1,249.00',
  '2 + 2 = 4',
  'A-1043/B',
])('%s is neither', async (line) => expect((await read(line)).unread).toBeUndefined());
