import { expect, test } from 'vitest';
import { createTransferSpeed } from '#utils/domain/transfer-speed.ts';

test('the time left follows from the last seconds', () => {
  const speed = createTransferSpeed();
  for (let second = 0; second <= 4; second++) speed.note(second * 1000, second * 1000);
  expect(speed.secondsLeft(10_000)).toBe(6);
});

test('at first nobody can say, nor where nothing comes', () => {
  const speed = createTransferSpeed();
  expect(speed.secondsLeft(10)).toBeNull();
  speed.note(5, 0);
  speed.note(6, 500);
  expect(speed.secondsLeft(10)).toBeNull();
  speed.note(6, 20_000);
  speed.note(6, 25_000);
  expect(speed.secondsLeft(10)).toBeNull();
});

test('a beginning anew counts anew, and nothing is left in less than no time', () => {
  const speed = createTransferSpeed();
  speed.note(9000, 0);
  speed.note(0, 1000);
  speed.note(2000, 3000);
  expect(speed.secondsLeft(4000)).toBe(2);
  expect(speed.secondsLeft(1000)).toBe(0);
});
