import { expect, test } from 'vitest';
import { plotOf, slopeOf, type Sample } from '#tests/bench/soak/samples.ts';

const MB = 1e6;
const sample = (page: number, extension: number): Sample => ({
  page,
  minutes: page / 10,
  extension,
  scripts: 5 * MB,
  pages: 100 * MB,
  rest: 120 * MB,
});

test('growth is told for each hundred pages, whatever the noise around it', () => {
  const samples = [10, 20, 30, 40, 50].map((page, at) =>
    sample(page, (300 + page * 0.02 + (at % 2) * 0.1) * MB),
  );
  expect(slopeOf(samples, 'extension') / MB).toBeCloseTo(2, 0);
  expect(slopeOf(samples, 'scripts')).toBe(0);
});

test('a single sample tells of no growth', () => {
  expect(slopeOf([sample(10, 300 * MB)], 'extension')).toBe(0);
});

test('the plot has a line for each part, and says how long the session was', () => {
  const plot = plotOf([sample(0, 300 * MB), sample(100, 310 * MB)]);
  expect(plot.match(/<polyline/g)).toHaveLength(3);
  expect(plot).toContain('Memory in a session of 10 minutes');
});
