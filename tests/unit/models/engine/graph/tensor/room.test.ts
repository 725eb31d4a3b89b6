import { expect, test } from 'vitest';
import { computeWith, createFloatPool, roomFor } from '#models/engine/graph/tensor/room.ts';

test('numbers that no value holds are lent again, but not while a value holds them', () => {
  const pool = createFloatPool();
  const first = pool.take(8);
  pool.hold(first);
  pool.hold(first);
  pool.drop(first);
  expect(pool.take(8)).not.toBe(first);
  pool.drop(first);
  expect(pool.take(4)).not.toBe(first);
  expect(pool.take(8)).toBe(first);
});

test('what was not taken from the pool is never lent', () => {
  const pool = createFloatPool();
  const weights = new Float32Array(8);
  pool.hold(weights);
  pool.drop(weights);
  expect(pool.take(8)).not.toBe(weights);
});

test('what is held at the end belongs to whoever got it', () => {
  const pool = createFloatPool();
  const result = computeWith(pool, () => {
    const room = roomFor(8);
    pool.hold(room);
    return room;
  });
  pool.drop(result);
  expect(pool.take(8)).not.toBe(result);
});

test('outside of a graph, and after an error in one, room is new', () => {
  const pool = createFloatPool();
  expect(() =>
    computeWith(pool, () => {
      throw new Error('an operator failed');
    }),
  ).toThrow('failed');
  const room = roomFor(3);
  expect([...room]).toEqual([0, 0, 0]);
  pool.hold(room);
  pool.drop(room);
  expect(pool.take(3)).not.toBe(room);
});
