import { expect, test } from 'vitest';
import { logSoftmax } from '#models/engine/decoding/log-softmax.ts';

test('the probabilities together are one, however large the logits are', () => {
  const logs = logSoftmax(Float32Array.of(1000, 1001, 999, 1000));
  expect(logs.reduce((sum, log) => sum + Math.exp(log), 0)).toBeCloseTo(1, 6);
  expect(logs[1]! - logs[0]!).toBeCloseTo(1, 4);
});

test('a token that must never come leaves its share to the others', () => {
  expect(Array.from(logSoftmax(Float32Array.of(5, 0, 0), [0]), Math.exp)).toEqual([
    0,
    expect.closeTo(0.5, 6),
    expect.closeTo(0.5, 6),
  ]);
});
