import { expect, test } from 'vitest';
import { arrange } from '#models/experts/text/arrange.ts';
import type { ReadLine } from '#models/experts/text/paragraphs.ts';

/** A line around a middle, 8 pixels a letter and 16 high. */
function at(text: string, middle: number, top: number): ReadLine {
  const half = text.length * 4;
  return { text, confidence: 1, left: middle - half, right: middle + half, top, bottom: top + 16 };
}
const order = (...lines: ReadLine[]) =>
  arrange(lines, 'diagram').map(({ text, continues }) => (continues ? '+' : '') + text);

test('what stands in one box of a diagram is not torn apart by the box beside it', () => {
  const boxes = [at('Order', 80, 40), at('received', 80, 60), at('Payment', 300, 40), at('checked', 300, 60)];
  expect(order(...boxes)).toEqual(['Order', '+received', 'Payment', '+checked']);
});

test('boxes of one and of three lines stand in a row where their middles are level', () => {
  const customer = [at('Check the', 300, 20), at('customer data', 300, 40), at('again', 300, 60)];
  expect(order(at('Finish', 520, 40), ...customer, at('Start', 80, 40))).toEqual([
    'Start',
    'Check the',
    '+customer data',
    '+again',
    'Finish',
  ]);
});

test('boxes below each other are labels of their own', () => {
  expect(order(at('Send', 100, 100), at('Open form', 100, 20), at('Wait', 100, 180))).toEqual([
    'Open form',
    'Send',
    'Wait',
  ]);
});

test('a step down begins a new row, even where it starts further left', () => {
  expect(order(at('River', 500, 60), at('Cloud', 80, 20), at('Rain', 300, 40), at('Sea', 200, 180))).toEqual([
    'Cloud',
    'Rain',
    'River',
    'Sea',
  ]);
});

test('the fields in a box of a class diagram stay apart', () => {
  const fields = ['Customer', 'name', 'address', 'telephone'].map((text, row) => at(text, 100, row * 20));
  expect(order(...fields)).toEqual(['Customer', 'name', 'address', 'telephone']);
});

test('of a chart only lines of a sentence go on, not short labels', () => {
  const chart = arrange(
    [
      at('domestic', 400, 60),
      at('foreign', 400, 84),
      at('How many guests came', 200, 0),
      at('in the last ten years', 200, 22),
    ],
    'chart',
  );
  expect(chart.map(({ text, continues }) => (continues ? '+' : '') + text)).toEqual([
    'How many guests came',
    '+in the last ten years',
    'domestic',
    'foreign',
  ]);
});
