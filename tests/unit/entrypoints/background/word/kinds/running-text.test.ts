import { expect, test } from 'vitest';
import { runningText } from '#entrypoints/background/word/kinds/running-text.ts';
import type { TextLine } from '#utils/domain/findings.ts';
import { line } from '#tests/support/unit/worded.ts';

const said = (...lines: (string | [string, Partial<TextLine>])[]) =>
  runningText(
    lines.map((each) => (typeof each === 'string' ? line(each, 0) : line(each[0], 0, 0.05, each[1]))),
  );
const cell = (text: string): [string, Partial<TextLine>] => [text, { cell: true }];

test('the cells of a row are parted by commas, and rows by full stops', () => {
  expect(said('Stop', cell('Weekdays'), 'Market', cell('07:10'), 'Station', cell('07:18'))).toBe(
    'Stop, Weekdays. Market, 07:10. Station, 07:18',
  );
  expect(said('Width:', cell('120 cm'), 'of which', cell('2 cm'))).toBe('Width: 120 cm of which, 2 cm');
});

test('no full stop stands inside a sentence', () => {
  expect(said('Welcome to the', 'Grand Hotel', 'Open every', 'Sunday')).toBe(
    'Welcome to the Grand Hotel. Open every Sunday',
  );
  expect(said('We close at', '17:00 today.', 'Thank you')).toBe('We close at 17:00 today. Thank you');
});

test('a sentence in capitals over several lines has one capital', () => {
  expect(said('KEEP OFF', 'THE GRASS', 'NO DOGS')).toBe('Keep off the grass. No dogs');
  expect(said('MUSEUM OF', 'MODERN ART')).toBe('Museum of modern art');
});

test('labels of their own keep their full stops', () => {
  expect(said('Opening hours', 'Monday to Friday!', 'Ring twice')).toBe(
    'Opening hours. Monday to Friday! Ring twice',
  );
  expect(said()).toBe('');
});
