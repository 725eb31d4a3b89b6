import { expect, test } from 'vitest';
import { withOverlay } from '#models/experts/text/overlay/with-overlay.ts';
import type { TextLine } from '#utils/domain/findings.ts';

const line = (text: string, top: number): TextLine => ({
  text,
  confidence: 0.9,
  box: [0.1, top, 0.8, 0.1],
  continues: false,
});

test('a photo without words over it keeps what was read', () => {
  expect(withOverlay(null, [])).toBeNull();
  const text = { lines: [line('Bakery', 0.4)], cut: false };
  expect(withOverlay(text, [])).toBe(text);
});

test('words over a photo that was not read at all are its text', () => {
  expect(withOverlay(null, [line('Monday again', 0.8)])).toEqual({
    lines: [line('Monday again', 0.8)],
    cut: false,
  });
});

test('they take the place of what was read there, and the rest stays', () => {
  const text = { lines: [line('onday agai', 0.82), line('Bakery', 0.4)], cut: true };
  expect(withOverlay(text, [line('Monday again', 0.8)])).toEqual({
    lines: [line('Bakery', 0.4), line('Monday again', 0.8)],
    cut: true,
  });
});
