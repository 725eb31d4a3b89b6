import { expect, test } from 'vitest';
import { createArena } from '#models/engine/network/arena.ts';

test('what is needed at the same time lies apart; what is not may share memory', () => {
  const arena = createArena(64);
  const first = arena.place(100, 0, 1);
  const second = arena.place(100, 1, 2);
  const third = arena.place(50, 2, 3);
  expect([first, second, third]).toEqual([64, 176, 64]);
  expect(arena.end()).toBe(288);
});

test('a part that does not fit between two others lies after them', () => {
  const arena = createArena(0);
  arena.place(16, 0, 1);
  const gap = arena.place(16, 0, 0);
  arena.place(16, 0, 1);
  expect(arena.place(32, 1, 1)).toBe(48);
  expect(arena.place(16, 1, 1)).toBe(gap);
});
