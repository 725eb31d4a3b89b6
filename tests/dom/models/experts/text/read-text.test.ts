import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readZoo } from '#models/catalog/read-zoo.ts';
import type { ReaderCard } from '#models/catalog/reader-card.ts';
import type { Engine } from '#models/engine/engine.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { readDrawnText, type TextDrawing } from '#tests/support/pictures/drawn-text.ts';

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

const read = (drawing: TextDrawing) => readDrawnText(made, card, drawing);

async function textOf(drawing: TextDrawing): Promise<string> {
  return (await read(drawing)).lines.map(({ text }) => text).join(' | ');
}

const SENTENCE = 'Open every day from nine';
const wide = { width: 400, height: 80 };

describe('a line is read', () => {
  test.each<[string, TextDrawing]>([
    ['in black on white', { ...wide, lines: [[SENTENCE, 20, 50]] }],
    [
      'in light letters on a dark ground',
      { ...wide, ground: '#123', ink: '#fed', lines: [[SENTENCE, 20, 50]] },
    ],
    ['in red on green', { ...wide, ground: '#3c833c', ink: '#fff0f0', lines: [[SENTENCE, 20, 50]] }],
    ['in small letters', { ...wide, size: 12, lines: [[SENTENCE, 20, 50]] }],
    ['in large letters', { width: 1400, height: 160, size: 90, lines: [[SENTENCE, 40, 110]] }],
    ['in dark letters on nothing', { ...wide, ground: null, lines: [[SENTENCE, 20, 50]] }],
    ['in light letters on nothing', { ...wide, ground: null, ink: '#fff', lines: [[SENTENCE, 20, 50]] }],
    ['that runs upwards', { width: 360, height: 360, turn: -90, lines: [[SENTENCE, 30, 180]] }],
    ['that runs downwards', { width: 360, height: 360, turn: 90, lines: [[SENTENCE, 30, 180]] }],
  ])('%s', async (_, drawing) => expect(await textOf(drawing)).toBe(SENTENCE));
});

test.each(['Grüße aus München', 'Le garçon a mangé', 'El niño soñó', 'Blåbær og øl', 'Łódź jest piękna'])(
  'accents survive: %s',
  async (line) => expect(await textOf({ ...wide, size: 28, lines: [[line, 20, 50]] })).toBe(line),
);

test('digits that stand by themselves in the cells of a table are read', async () => {
  const rows = [
    ['Team', 'Played', 'Won', 'Points'],
    ['Rovers', '12', '9', '28'],
    ['United', '12', '7', '23'],
    ['Harbour', '11', '3', '11'],
  ];
  const lines = rows.flatMap((row, y) =>
    row.map((cell, x): [string, number, number] => [cell, 40 + x * 140, 50 + y * 44]),
  );
  const { lines: found } = await read({ width: 600, height: 220, size: 20, lines });
  expect(found.map(({ text }) => text)).toEqual(rows.flat());
});

test('columns are read one after the other, the heading before them', async () => {
  const lines: TextDrawing['lines'] = [
    ['The news of the whole wide town today', 40, 40],
    ['Rain is coming', 40, 110],
    ['from the west', 40, 140],
    ['Trains are late', 330, 110],
    ['in the north', 330, 140],
  ];
  const { lines: found } = await read({ width: 560, height: 180, size: 20, lines });
  expect(found.map(({ text, continues }) => (continues ? '+' : '') + text)).toEqual([
    'The news of the whole wide town today',
    'Rain is coming',
    '+from the west',
    'Trains are late',
    '+in the north',
  ]);
});

test('of a screenshot the heading is read with care, the rest at once', async () => {
  const window: TextDrawing = { width: 700, height: 320, kind: 'screenshot', size: 20, bar: true };
  const lines: TextDrawing['lines'] = [
    ['Language and region', 40, 120],
    ['Name and address', 40, 160],
    ['Delete everything', 40, 200],
  ];
  const straight = await read({ ...window, lines });
  expect(straight.lines.map(({ text }) => text)).toEqual(lines.map(([text]) => text));

  // In a mirror only what is read with care is read, and of equal lines that is the first.
  const mirrored = (await read({ ...window, lines, mirrored: true })).lines.map(({ text }) => text);
  expect(mirrored).toContain('Language and region');
  expect(mirrored).not.toContain('Name and address');
  expect(await textOf({ ...window, lines, mirrored: true, kind: 'text' })).toContain('Name and address');
});

test('a line is found where it lies', async () => {
  const { lines } = await read({ width: 800, height: 400, lines: [['Here', 600, 320]] });
  const [x, y, width, height] = lines[0]!.box;
  expect(x).toBeCloseTo(0.75, 1);
  expect(y + height).toBeCloseTo(0.8, 1);
  expect(width).toBeLessThan(0.15);
});

describe('nothing is read', () => {
  test.each<[string, TextDrawing]>([
    ['on an empty ground', { width: 300, height: 200 }],
    ['on a strip one pixel high', { width: 900, height: 1 }],
    ['on a strip one pixel wide', { width: 1, height: 900 }],
    ['in a single pixel', { width: 1, height: 1 }],
  ])('%s', async (_, drawing) => expect(await read(drawing)).toEqual({ lines: [], cut: false }));
});

test.each([
  'Closed on public holidays',
  'Mind the gap',
  'Ring twice for service',
  'Please keep off the grass',
])('mirrored text is read as it was written: %s', async (text) => {
  expect(await textOf({ ...wide, mirrored: true, lines: [[text, 20, 50]] })).toBe(text);
});

test.each(['MAY', 'TOMATO', '1961', 'NOON'])(
  '%s is not taken for what it is in a mirror or on its head',
  async (text) => {
    expect(await textOf({ ...wide, size: 28, lines: [[text, 20, 50]] })).toMatch(new RegExp(`^(${text})?$`));
  },
);

test('a signal stops it before it starts and while it reads', async () => {
  const lines = Array.from({ length: 30 }, (_, row): [string, number, number] => [
    SENTENCE,
    20,
    30 + row * 30,
  ]);
  for (const abort of ['before', 'soon'] as const) {
    await expect(read({ width: 400, height: 940, lines, abort })).rejects.toThrow(/abort/i);
  }
});

test('what it holds is released, and it reads again afterwards', async () => {
  await made.evaluate((made) => made.retain([]));
  expect(await textOf({ ...wide, lines: [[SENTENCE, 20, 50]] })).toBe(SENTENCE);
});
