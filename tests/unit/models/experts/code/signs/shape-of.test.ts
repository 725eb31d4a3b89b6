import { describe, expect, test } from 'vitest';
import { directionsOf } from '#models/experts/code/signs/directions.ts';
import { greyOf } from '#models/experts/code/signs/grey.ts';
import { shapeOf } from '#models/experts/code/signs/shape-of.ts';
import { bars, modules, pattern } from '#tests/support/pictures/pattern.ts';

describe('bars and modules are told apart', () => {
  test.each([0, 0.3, 0.7, -0.5])('turned by %f', (turned) => {
    expect(shapeOf(bars(400, 60, 3, turned))).toBe('Linear');
    expect(shapeOf(modules(300, 25, 4, turned))).toBe('Matrix');
  });

  test('with a line of text below the bars', () => {
    const picture = bars(400, 60, 3);
    const text = pattern(400, 400, (x, y) => (((x >> 1) ^ (y >> 1)) & 1 ? 20 : 255));
    for (let y = 250; y < 258; y++) {
      picture.data.set(text.data.subarray((y * 400 + 120) * 4, (y * 400 + 280) * 4), (y * 400 + 120) * 4);
    }
    expect(shapeOf(picture)).toBe('Linear');
  });

  test('though they have no dense part, as blurred ones', () => {
    expect(shapeOf(pattern(120, 60, (x) => 128 + 60 * Math.sin(x / 3)))).toBe('Linear');
  });
});

test.each([0.2, 0.5, -0.6])('how far a part is turned is seen by its edges: %f', (turned) => {
  for (const pixels of [bars(400, 60, 3, turned), modules(300, 25, 4, turned)]) {
    const whole = { left: 0, top: 0, width: pixels.width, height: pixels.height };
    expect(directionsOf(greyOf(pixels), whole).turned).toBeCloseTo(turned, 1);
  }
});
