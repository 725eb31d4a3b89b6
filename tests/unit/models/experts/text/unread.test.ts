import { describe, expect, test } from 'vitest';
import type { PixelBox } from '#models/experts/text/boxes.ts';
import type { LineScript } from '#models/experts/text/tell-scripts.ts';
import { watchUnread } from '#models/experts/text/unread.ts';

/** A line of a picture: what the reader made of it, how sure it was, and how probable another script or a formula is. */
type Line = [text: string, confidence: number, script: number, formula?: number, width?: number];

function read(...lines: Line[]) {
  const boxes = lines.map(([, , , , width = 100], at): PixelBox => ({
    left: 0,
    top: at * 30,
    right: width,
    bottom: at * 30 + 20,
  }));
  const scripts = new Map<PixelBox, LineScript>(
    lines.map(([, , script, formula = 0], at) => [boxes[at]!, { script, formula }]),
  );
  const watch = watchUnread(scripts);
  const kept = lines.map(([text, confidence], at) => {
    const words = text.split(' ').map((word) => ({ text: word, confidence }));
    return watch.unlessUnread(words, { words, confidence }, boxes[at]!).map((word) => word.text);
  });
  return { kept: kept.map((words) => words.join(' ')), found: watch.found() };
}

test('Latin nonsense that was read in another script is left out and told as such', () => {
  expect(read(['MpuseT, Mup', 0.6, 0.99])).toEqual({
    kept: [''],
    found: { what: 'script', confidence: 0.99 },
  });
});

test('the reader may be sure of nonsense where the shapes leave no doubt', () => {
  expect(read(['PECTOPAH', 0.93, 0.99]).found?.what).toBe('script');
});

test('words that are read with certainty stay, although their letters look odd', () => {
  expect(read(['Grüße aus Köln', 0.93, 0.8])).toEqual({ kept: ['Grüße aus Köln'], found: undefined });
});

test('of a picture in two scripts the Latin lines are kept', () => {
  expect(read(['Tokyo Station', 0.95, 0.02], ['RRR', 0.4, 0.95])).toEqual({
    kept: ['Tokyo Station', ''],
    found: { what: 'script', confidence: 0.95 },
  });
});

test('in a picture that is mostly in another script a doubtful line is not believed', () => {
  const { kept } = read(['Xneb', 0.7, 0.97], ['Monoko', 0.8, 0.4], ['Cbip', 0.6, 0.98]);
  expect(kept).toEqual(['', '', '']);
});

test('an icon among many lines of text is not worth telling', () => {
  const lines = Array.from({ length: 8 }, (_, at): Line => [`Line number ${at}`, 0.95, 0.01, 0, 300]);
  expect(read(...lines, ['@', 0.2, 0.9, 0, 20]).found).toBeUndefined();
});

test('a formula is left out and told as such', () => {
  const { kept, found } = read(['E mc?', 0.88, 0.01, 0.95]);
  expect(kept).toEqual(['']);
  expect(found?.what).toBe('formula');
});

test('where no letters are read and none are seen, nothing is found', () => {
  expect(read(['', 0, 0.1])).toEqual({ kept: [''], found: undefined });
});

const reading = (confidence: number) => ({ words: [{ text: 'Bakery', confidence }], confidence });

test('what looks like Latin letters in a mirror stays where it was read so', () => {
  const box = { left: 0, top: 0, right: 100, bottom: 20 };
  const watch = watchUnread(new Map([[box, { script: 0.99, formula: 0, maybeTurned: true }]]));
  expect(watch.isSure(box)).toBe(false);
  expect(watch.unlessUnread(reading(0.93).words, reading(0.93), box)).toHaveLength(1);
  expect(watch.unlessUnread(reading(0.6).words, reading(0.6), box)).toEqual([]);
});

const lone = (text: string, confidence: number, script: number, formula = 0): Line => [
  text,
  confidence,
  script,
  formula,
  24,
];

describe('letters and figures that stand alone, as in the ovals of a diagram', () => {
  test('are not another script, though their shapes are like its letters', () => {
    expect(read(['Bl', 0.7, 0.21, 0, 40], lone('', 0, 0.46), lone('', 0, 0.9))).toEqual({
      kept: ['Bl', '', ''],
      found: undefined,
    });
  });

  test('and are no formula', () => {
    expect(read(lone('', 0, 0.1, 0.9), lone('2', 0.9, 0, 0.8))).toEqual({
      kept: ['', '2'],
      found: undefined,
    });
  });

  test('do not make the words beside them another script', () => {
    expect(read(lone('', 0, 0.97), lone('', 0, 0.97), ['Wert', 0.85, 0.4]).kept.at(-1)).toBe('Wert');
  });

  test('are one where that is certain', () => {
    expect(read(lone('', 0, 0.99)).found?.what).toBe('script');
  });

  test('are one beside lines in that script', () => {
    expect(read(['Xneb', 0.7, 0.97], lone('x', 0.6, 0.5)).kept).toEqual(['', '']);
  });
});

test('what is many times as high as the lines beside it is a part of the drawing, no letter', () => {
  const lines = Array.from({ length: 5 }, (_, at): PixelBox => ({
    left: 0,
    top: at * 30,
    right: 100,
    bottom: at * 30 + 20,
  }));
  const found = (bars: PixelBox) => {
    const seen = [bars, ...lines];
    const watch = watchUnread(
      new Map(seen.map((box) => [box, { script: box === bars ? 0.99 : 0, formula: 0 }])),
    );
    const word = { text: 'Visitors', confidence: 0.95 };
    for (const box of lines) watch.unlessUnread([word], { words: [word], confidence: 0.95 }, box);
    watch.unlessUnread([], { words: [], confidence: 0 }, bars);
    return watch.found()?.what;
  };
  expect(found({ left: 200, top: 0, right: 600, bottom: 300 })).toBeUndefined();
  expect(found({ left: 200, top: 0, right: 260, bottom: 60 })).toBe('script');
});
