import { expect, test } from 'vitest';
import { joinParagraphs, type ReadLine } from '#models/experts/text/paragraphs.ts';

function line(text: string, top: number, { left = 0, width = 300, height = 20 } = {}): ReadLine {
  return { text, confidence: 1, left, top, right: left + width, bottom: top + height };
}
const joined = (...lines: ReadLine[]) =>
  joinParagraphs(lines).map(({ text, continues }) => (continues ? '+' : '') + text);

test('a full line is continued by the next one of its size', () => {
  expect(joined(line('Rivers carry more than water and', 0), line('Stones from the hills', 30))).toEqual([
    'Rivers carry more than water and',
    '+Stones from the hills',
  ]);
});

test('a line that begins with a small letter continues the one above', () => {
  expect(joined(line('Gone', 0, { width: 60 }), line('with the wind', 30))).toEqual([
    'Gone',
    '+with the wind',
  ]);
});

test('boxes of other heights part lines only where the words do not go on', () => {
  const low = { height: 11 };
  expect(joined(line('Rain is coming', 0), line('from the west', 35, low))[1]).toBe('+from the west');
  const other = joined(line('Rivers carry more than water and', 0), line('Stones from hills', 35, low));
  expect(other[1]).toBe('Stones from hills');
});

test('a word divided at the line’s end is put together', () => {
  expect(joined(line('We looked at the exam-', 0), line('ple that was given', 30))).toEqual([
    'We looked at the example',
    '+that was given',
  ]);
});

test('a line that held nothing but the rest of a word is gone', () => {
  expect(joined(line('We looked at the exam-', 0), line('ple.', 30))).toEqual(['We looked at the example.']);
});

test('a dash before a capital is kept', () => {
  expect(joined(line('The road from Alsace-', 0), line('Lorraine to the sea', 30))[0]).toBe(
    'The road from Alsace-',
  );
});

test.each([
  ['far below', line('Stones from the hills', 90)],
  ['in another size', line('Stones from the hills', 30, { height: 40 })],
  ['in another column', line('Stones from the hills', 30, { left: 400 })],
  ['higher up', line('Stones from the hills', -60, { left: 400 })],
])('a line %s begins anew', (_, next) => {
  expect(joinParagraphs([line('Rivers carry more than water and', 0), next])[1]?.continues).toBe(false);
});

test('labels below each other stay apart', () => {
  expect(joined(line('January', 0, { width: 80 }), line('February', 30, { width: 85 }))).toEqual([
    'January',
    'February',
  ]);
});

test('after a full stop at the end of a line another sentence may be another thing', () => {
  expect(joined(line('Rivers carry more than water.', 0), line('Stones from the hills', 30))[1]).toBe(
    'Stones from the hills',
  );
});
