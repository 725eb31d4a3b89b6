import { expect, test } from 'vitest';
import { line, read, worded } from '#tests/support/unit/worded.ts';

const months = ['January', 'February', 'March'].map((month, index) =>
  line(month, 0.9, 0.03, { box: [0.2 + index * 0.25, 0.9, 0.1, 0.03] }),
);

test('a chart says its type, its title and its labels, without the numbers of its axes', () => {
  const ticks = [line('40', 0.2, 0.03), line('1,000', 0.5, 0.03), line('50 %', 0.7, 0.03)];
  const text = read(line('Rainfall by month', 0.02, 0.06), ...ticks, ...months);
  expect(worded({ kind: 'chart', kinds: { chart: 0.9 }, chart: 'bar', text })).toMatchObject({
    state: 'said',
    text: 'Bar chart: Rainfall by month. January, February, March',
    confidence: 0.9,
  });
});

test('a chart of an unclear type is a chart', () => {
  expect(worded({ kind: 'chart', text: read(line('Sales in 2024', 0.02)) })).toMatchObject({
    text: 'Chart: Sales in 2024',
  });
});

test('a chart without a title lists its labels, and each once', () => {
  expect(worded({ kind: 'chart', chart: 'pie', text: read(...months, ...months) })).toMatchObject({
    text: 'Pie chart: January, February, March',
  });
});

test('a title is told from labels of the same size by its place and its words', () => {
  const text = read(
    line('North', 0.1, 0.03),
    line('Members by region', 0.03, 0.03),
    line('South', 0.6, 0.03),
  );
  expect(worded({ kind: 'chart', chart: 'line', text })).toMatchObject({
    text: 'Line chart: Members by region. North, South',
  });
});

test('a figure in which nothing was read is named by its kind, no more', () => {
  expect(worded({ kind: 'chart', kinds: { chart: 0.8 }, chart: 'scatter', text: read() })).toMatchObject({
    state: 'list',
    text: 'Scatter plot',
    confidence: 0.8,
  });
  expect(worded({ kind: 'diagram', text: read(line('12', 0.5)) })).toMatchObject({ text: 'Diagram' });
});

test('a diagram lists the words in its boxes', () => {
  const text = read(line('Order', 0.3, 0.04), line('Payment', 0.5, 0.04), line('Delivery', 0.7, 0.04));
  expect(worded({ kind: 'diagram', text })).toMatchObject({ text: 'Diagram: Order, Payment, Delivery' });
});

const named = (...names: string[]) => read(...names.map((name, at) => line(name, 0.3 + at * 0.1, 0.04)));

test('names of one letter, with a digit behind it or not, are labels, and letters behind numbers are not', () => {
  expect(worded({ kind: 'diagram', text: named('B', 'B2', 'M') })).toMatchObject({
    text: 'Diagram: B, B2, M',
  });
  expect(
    worded({ kind: 'chart', chart: 'line', text: named('Rain', '5k', '$1.5 M', '20 B', '(3)') }),
  ).toMatchObject({
    text: 'Line chart: Rain',
  });
});

test('words that are not sure are hedged', () => {
  const text = read(line('Rainfall by month', 0.02, 0.06, { confidence: 0.6 }));
  expect(worded({ kind: 'chart', chart: 'bar', text })).toMatchObject({
    state: 'hedged',
    text: 'Bar chart, may say: Rainfall by month',
    plain: 'Bar chart: Rainfall by month',
  });
});

test('of what may be a chart only the words are told', () => {
  const text = read(line('Rainfall by month', 0.02, 0.06));
  expect(worded({ kind: 'chart', sureOfKind: false, chart: 'bar', text })).toMatchObject({
    text: 'Text: Rainfall by month',
  });
});

test('of a chart with more labels than were read it is said that there are more', () => {
  const text = { ...read(line('Rainfall by month', 0.02, 0.06), line('January', 0.9, 0.03)), cut: true };
  expect(worded({ kind: 'chart', chart: 'bar', text })).toMatchObject({
    text: 'Bar chart: Rainfall by month. January … (there is more)',
  });
});

test('a screenshot says its heading and how much text there is', () => {
  const text = read(
    line('Inbox', 0.02, 0.03),
    line('Settings of your account', 0.1, 0.06),
    line('Name and address', 0.3, 0.03),
  );
  expect(worded({ kind: 'screenshot', text })).toMatchObject({
    text: 'Screenshot: Settings of your account. 8 words.',
  });
  expect(worded({ kind: 'screenshot', text: { ...text, cut: true } })).toMatchObject({
    text: 'Screenshot: Settings of your account. More than 8 words.',
  });
  const sentence = read(line('Please close the door.', 0.1));
  expect(worded({ kind: 'screenshot', text: sentence })).toMatchObject({
    text: 'Screenshot: Please close the door. 4 words.',
  });
  const question = read(line('Save user?.name of current logger?', 0.1));
  expect(worded({ kind: 'screenshot', text: question })).toMatchObject({
    text: 'Screenshot: Save user?.name of current logger? 5 words.',
  });
  expect(worded({ kind: 'screenshot', text: read() })).toMatchObject({ state: 'list', text: 'Screenshot' });
});

test('a title that is a question keeps its mark and gets no other', () => {
  const text = read(line('Where does it rain?', 0.02, 0.06), line('January', 0.9, 0.03));
  expect(worded({ kind: 'chart', chart: 'bar', text })).toMatchObject({
    text: 'Bar chart: Where does it rain? January',
  });
});

test('after a title that ends in a unit there is a full stop', () => {
  const text = read(line('Rainfall (mm)', 0.02, 0.06), line('January', 0.9, 0.03));
  expect(worded({ kind: 'chart', chart: 'bar', text })).toMatchObject({
    text: 'Bar chart: Rainfall (mm). January',
  });
});

test('a screenshot without a heading still says how much text there is', () => {
  const text = { ...read(line('many words of one long line '.repeat(9), 0.1)), cut: true };
  const said = worded({ kind: 'screenshot', text });
  expect(said).toMatchObject({
    text: expect.stringMatching(/^Screenshot: Many [\w ]+… More than 54 words\.$/i),
  });
});

test('the heading of a screen is the largest line, whatever letters it holds', () => {
  const dialog = read(
    line('Signature', 0.02, 0.055, { ink: 0.079 }),
    line('Connections', 0.2, 0.055, { ink: 0.07 }),
    line('Your name is shown below every message.', 0.4, 0.08, { ink: 0.066 }),
  );
  expect(worded({ kind: 'screenshot', text: dialog })).toMatchObject({
    text: 'Screenshot: Connections. 9 words.',
  });
});

test('a heading of several lines is said whole, without a full stop inside it', () => {
  const text = read(
    line('Inbox', 0.02, 0.03),
    line('Where the long rivers of the north', 0.1, 0.06),
    line('meet the sea', 0.18, 0.06, { continues: true }),
    line('Read more', 0.3, 0.03),
  );
  expect(worded({ kind: 'screenshot', text })).toMatchObject({
    text: 'Screenshot: Where the long rivers of the north meet the sea. 13 words.',
  });
});

test('a label of several lines is one label, and a title of several lines one title', () => {
  const text = read(
    line('How a bill', 0.02, 0.06),
    line('becomes law', 0.1, 0.06, { continues: true }),
    line('House', 0.4, 0.04),
    line('President', 0.4, 0.04, { box: [0.6, 0.4, 0.2, 0.04] }),
    line('signs', 0.45, 0.04, { continues: true }),
  );
  expect(worded({ kind: 'diagram', text })).toMatchObject({
    text: 'Diagram: How a bill becomes law. House, President signs',
  });
});

test('the title of a figure is its largest line, even at the foot', () => {
  const text = read(line('Figure three', 0.02, 0.03), ...months, line('Rainfall by month', 0.95, 0.06));
  expect(worded({ kind: 'chart', chart: 'bar', text })).toMatchObject({
    text: 'Bar chart: Rainfall by month. Figure three, January, February, March',
  });
});
