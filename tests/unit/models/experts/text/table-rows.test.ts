import { describe, expect, test } from 'vitest';
import { inReadingOrder } from '#models/experts/text/order.ts';
import { tableRows, type Cell } from '#models/experts/text/table-rows.ts';

/** Lines set in columns, 30 pixels from row to row; an empty text is no line. */
function columns(lefts: readonly number[], rows: readonly (readonly string[])[], top = 0): Cell[] {
  return rows.flatMap((row, at) =>
    row.flatMap((text, column) => (text === '' ? [] : [line(text, lefts[column]!, top + at * 30)])),
  );
}

function line(text: string, left: number, top: number, height = 16): Cell {
  return { text, left, top, right: left + text.length * 8, bottom: top + height };
}

/** The lines in reading order; a cell of the same row follows "&". */
function order(lines: readonly Cell[]): string[] {
  return inReadingOrder(lines, (line) => line, tableRows).map(({ text, cell }) => (cell ? '&' : '') + text);
}

const TIMES = [
  ['Stop', 'Weekdays', 'Weekend'],
  ['Market', '07:10', '08:30'],
  ['Station', '07:18', '08:41'],
  ['Lake', '07:40', '09:10'],
];

describe('a table is told by rows', () => {
  test('of times, its head first', () => {
    expect(order(columns([0, 120, 260], TIMES))).toEqual([
      'Stop',
      '&Weekdays',
      '&Weekend',
      'Market',
      '&07:10',
      '&08:30',
      'Station',
      '&07:18',
      '&08:41',
      'Lake',
      '&07:40',
      '&09:10',
    ]);
  });

  test('with its title before it and a note after it', () => {
    const title = line('Summer timetable of the lake line', 0, -60, 24);
    const note = line('No service on 1 May', 0, 140);
    const lines = order([note, ...columns([0, 120, 260], TIMES), title]);
    expect(lines.slice(0, 3)).toEqual(['Summer timetable of the lake line', 'Stop', '&Weekdays']);
    expect(lines.at(-1)).toBe('No service on 1 May');
  });

  test.each<[string, string[][]]>([
    [
      'of two columns, one of prices',
      [
        ['Coffee', '2.50'],
        ['Green tea', '2.20'],
        ['Apple cake', '3.80'],
      ],
    ],
    [
      'of measures',
      [
        ['Width', '120 cm'],
        ['Weight', '14 kg'],
        ['Colour', 'white'],
        ['Price', '$249'],
      ],
    ],
    [
      'of hours, one of them in words',
      [
        ['Monday', '9:00 - 17:00'],
        ['Tuesday', 'closed'],
        ['Friday', '9-16'],
      ],
    ],
    [
      'of single words in three columns',
      [
        ['France', 'Paris', 'French'],
        ['Japan', 'Tokyo', 'Japanese'],
        ['Peru', 'Lima', 'Spanish'],
      ],
    ],
  ])('%s', (_, rows) => {
    const expected = rows.flatMap((row) => row.map((text, at) => (at > 0 ? '&' : '') + text));
    expect(order(columns([0, 150, 300], rows))).toEqual(expected);
  });
});

describe('so is a table', () => {
  test('of single words in two columns', () => {
    const rows = [
      ['Country', 'Capital'],
      ['France', 'Paris'],
      ['Japan', 'Tokyo'],
      ['Peru', 'Lima'],
    ];
    expect(order(columns([0, 150], rows)).slice(0, 4)).toEqual(['Country', '&Capital', 'France', '&Paris']);
  });

  test('where a cell is empty', () => {
    const rows = [
      ['Team', 'Won', 'Lost'],
      ['Rovers', '9', '3'],
      ['United', '', '4'],
      ['Athletic', '6', '5'],
    ];
    expect(order(columns([0, 120, 200], rows)).slice(6, 8)).toEqual(['United', '&4']);
  });
});

describe('text in columns stays in columns', () => {
  test.each<[string, string[][]]>([
    [
      'where its lines stand level',
      [
        ['Rivers carry more than water', 'The yard closed in 1931 and'],
        ['and every town on the bank', 'is now a museum. It opens at'],
        ['keeps some of what they carry', 'ten, and children come free'],
      ],
    ],
    [
      'where its lines are short',
      [
        ['Bring warm clothes', 'Children under 12'],
        ['and good shoes', 'come free and dogs'],
        ['for the way', 'stay on the lead'],
      ],
    ],
    [
      'as two lists of words',
      [
        ['Starters', 'Main dishes'],
        ['Tomato soup', 'Grilled trout'],
        ['Green salad', 'Roast lamb'],
      ],
    ],
    [
      'as two addresses',
      [
        ['Head office', 'Warehouse'],
        ['12 Mill Lane', 'Unit 7, Dock Road'],
        ['Oxford OX1 4AB', 'Bristol BS2 9LT'],
      ],
    ],
  ])('%s', (_, rows) => {
    const byColumns = [...rows.map(([left]) => left!), ...rows.map(([, right]) => right!)];
    expect(order(columns([0, 280], rows))).toEqual(byColumns);
  });

  test('as two lists of single words, of which one is longer', () => {
    const rows = [
      ['Fruit', 'Bread'],
      ['Apples', 'Rye'],
      ['Pears', 'Oat'],
      ['Plums', ''],
    ];
    expect(order(columns([0, 280], rows))).toEqual([
      'Fruit',
      'Apples',
      'Pears',
      'Plums',
      'Bread',
      'Rye',
      'Oat',
    ]);
  });

  test('and a line beside another is no table', () => {
    expect(tableRows(columns([0, 200], [['Home', '12:30']]))).toBeNull();
    expect(tableRows([])).toBeNull();
  });
});
