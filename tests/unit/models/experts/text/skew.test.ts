import { describe, expect, test } from 'vitest';
import { components } from '#models/experts/text/components.ts';
import { skewOf, straighten } from '#models/experts/text/skew.ts';

const DEGREE = Math.PI / 180;

/** A map with bars 10 high that slant by so many degrees, as the detector sees lines. */
function bars(slants: readonly number[], length = 300): Uint8Array {
  const map = new Uint8Array(400 * 400);
  for (const [row, degrees] of slants.entries()) {
    for (let x = 40; x < 40 + length; x++) {
      const top = Math.round(60 + row * 50 + (x - 40) * Math.tan(degrees * DEGREE));
      for (let y = top; y < top + 10; y++) map[y * 400 + x] = 255;
    }
  }
  return map;
}
const skew = (slants: readonly number[], length?: number) =>
  skewOf(components(bars(slants, length), 400, 400, 100)) / DEGREE;

test.each([-5, -3, -1, 1, 2, 4.5])('lines that slant by %d degrees are seen to', (degrees) => {
  expect(skew([degrees, degrees, degrees, degrees])).toBeCloseTo(degrees, 0);
});

describe('nothing is straightened', () => {
  test.each<[string, number[], number?]>([
    ['that is level', [0, 0, 0, 0]],
    ['that is askew by a hair', [0.2, 0.3, 0.2, 0.2]],
    ['whose lines do not agree, such as signs in a street', [-4, 3, 1, -2]],
    ['that holds one short word', [3], 45],
    ['that was turned on purpose', [14, 14, 14]],
  ])('%s', (_, slants, length) => expect(skew(slants, length)).toBe(0));

  test('where a level title stands over short words that end in a descender', () => {
    const chart: [elongation: number, angle: number][] = [
      [18, 0.006],
      [7.7, 0.037],
      [4.8, 0.023],
      [6.9, 0.023],
      [3.1, -0.021],
    ];
    const part = { left: 0, top: 0, right: 50, bottom: 8, area: 300, mean: 200 };
    const parts = chart.map(([elongation, angle]) => Object.assign({ elongation, angle }, part));
    expect(skewOf(parts)).toBe(0);
  });

  test('where nothing was found', () => expect(skewOf([])).toBe(0));
});

test('what is straightened is level, and shows the colour of its edge in its corners', () => {
  const map = bars([3, 3, 3]);
  const data = Uint8Array.from({ length: map.length * 3 }, (_, at) =>
    map[Math.floor(at / 3)]! > 0 ? 0 : 250,
  );
  const straight = straighten({ width: 400, height: 400, data }, 3 * DEGREE);
  expect(straight.data.subarray(0, 3)).toEqual(Uint8Array.of(250, 250, 250));
  const grey = Uint8Array.from(
    { length: straight.width * straight.height },
    (_, at) => 255 - straight.data[at * 3]!,
  );
  const lines = components(grey, straight.width, straight.height, 128);
  expect(lines).toHaveLength(3);
  for (const { top, bottom } of lines) expect(bottom - top).toBeLessThan(14);
});
