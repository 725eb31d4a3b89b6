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

/**
 * A page on a square, so that it can be turned. Lines are found on the doubled picture, in tiles of 960 pixels: this one is a
 * single tile, a larger one four.
 */
const NOTICE: TextDrawing = {
  width: 480,
  height: 480,
  size: 26,
  lines: [
    ['The garden opens in May.', 60, 120],
    ['Entrance is free.', 60, 170],
    ['Dogs stay on the lead.', 60, 220],
    ['Please do not feed the ducks.', 60, 270],
  ],
};
const inOrder = NOTICE.lines!.map(([text]) => text).join(' | ');

describe('a page is laid upright before it is read', () => {
  test.each([90, -90, 180])('that is turned by %d degrees', async (turn) => {
    const found = await read({ ...NOTICE, turn });
    expect(found.lines.map(({ text }) => text).join(' | ')).toBe(inOrder);
    expect(found.turned).toBe((360 - turn) % 360);
  });

  test.each([-4, -2, 1.5, 3, 5])('that is askew by %d degrees', async (turn) => {
    expect(await textOf({ ...NOTICE, turn })).toBe(inOrder);
  });

  test('that is upright stays as it is', async () => {
    expect(await read(NOTICE)).not.toHaveProperty('turned');
    expect(await textOf(NOTICE)).toBe(inOrder);
  });
});

describe('what stands on its head is turned and read', () => {
  test.each<[string, TextDrawing, string]>([
    ['one line', { ...wide, turn: 180, lines: [[SENTENCE, 20, 50]] }, SENTENCE],
    [
      'large capitals',
      {
        width: 560,
        height: 180,
        size: 40,
        turn: 180,
        lines: [
          ['SALE ENDS', 40, 60],
          ['TODAY', 40, 120],
        ],
      },
      'SALE ENDS | TODAY',
    ],
    [
      'lines in light letters on a dark ground',
      {
        width: 560,
        height: 140,
        ground: '#135',
        ink: '#fff',
        turn: 180,
        lines: [
          [SENTENCE, 40, 60],
          ['Closed on Mondays', 40, 100],
        ],
      },
      `${SENTENCE} | Closed on Mondays`,
    ],
  ])('%s', async (_, drawing, text) => expect(await textOf(drawing)).toBe(text));
});

test('a table is read by rows', async () => {
  const rows = [
    ['Stop', 'Weekdays', 'Weekend'],
    ['Market', '07:10', '08:30'],
    ['Station', '07:18', '08:41'],
    ['Hospital', '07:26', '08:52'],
  ];
  const lines = rows.flatMap((row, at) =>
    row.map((text, column): [string, number, number] => [text, 40 + column * 220, 60 + at * 70]),
  );
  const found = await read({ width: 700, height: 320, size: 28, lines });
  expect(found.lines.map(({ text, cell }) => (cell ? '&' : '') + text)).toEqual(
    rows.flatMap((row) => row.map((text, at) => (at > 0 ? '&' : '') + text)),
  );
});

test('nothing but lines of text is no screenshot, a window is one', async () => {
  const lines: TextDrawing['lines'] = [
    ['The garden opens in May.', 40, 120],
    ['Entrance is free.', 40, 170],
  ];
  const plain: TextDrawing = { width: 640, height: 320, kind: 'screenshot', lines };
  expect(await read(plain)).toHaveProperty('only', true);
  expect(await read({ ...plain, bar: true })).not.toHaveProperty('only');
});
