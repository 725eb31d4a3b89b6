import { expect, test } from 'vitest';
import { placeBeside } from '#entrypoints/content/panel/placement.ts';

const viewport = { width: 1000, height: 800 };
const panel = { width: 300, height: 200 };

test('the panel stands where a line of text ends, level with the image', () => {
  expect(placeBeside({ left: 100, top: 50, width: 200, height: 100 }, panel, viewport, false)).toEqual({
    left: 308,
    top: 50,
  });
});

test('in a right-to-left language it stands to the left', () => {
  expect(placeBeside({ left: 500, top: 50, width: 200, height: 100 }, panel, viewport, true)).toEqual({
    left: 192,
    top: 50,
  });
});

test('where the first side has no room it takes the other', () => {
  expect(placeBeside({ left: 700, top: 50, width: 250, height: 100 }, panel, viewport, false).left).toBe(392);
});

test('a wide image has it below', () => {
  expect(placeBeside({ left: 0, top: 50, width: 1000, height: 300 }, panel, viewport, false)).toEqual({
    left: 8,
    top: 358,
  });
});

test('a wide image at the bottom has it above', () => {
  expect(placeBeside({ left: 0, top: 500, width: 1000, height: 300 }, panel, viewport, false).top).toBe(292);
});

test('an image that fills the viewport has it over its lower edge', () => {
  expect(placeBeside({ left: -50, top: -50, width: 2000, height: 2000 }, panel, viewport, false)).toEqual({
    left: 8,
    top: 592,
  });
});

test.each([
  ['above', { left: 100, top: -900, width: 100, height: 100 }],
  ['below', { left: 100, top: 2900, width: 100, height: 100 }],
  ['left of', { left: -900, top: 100, width: 100, height: 100 }],
  ['right of', { left: 1900, top: 100, width: 100, height: 100 }],
])('for an image %s the viewport it is still inside', (_, anchor) => {
  const { left, top } = placeBeside(anchor, panel, viewport, false);
  expect(left).toBeGreaterThanOrEqual(8);
  expect(top).toBeGreaterThanOrEqual(8);
  expect(left + panel.width).toBeLessThanOrEqual(992);
  expect(top + panel.height).toBeLessThanOrEqual(792);
});

test('in a frame smaller than the panel its start can be seen', () => {
  const spot = placeBeside(
    { left: 0, top: 0, width: 90, height: 90 },
    panel,
    { width: 100, height: 90 },
    false,
  );
  expect(spot).toEqual({ left: 8, top: 8 });
});

test('without an image it stands in the middle', () => {
  expect(placeBeside(null, panel, viewport, false)).toEqual({ left: 350, top: 300 });
});
