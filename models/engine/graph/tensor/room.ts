/** Lends arrays of floats to the results of a graph, again and again: new memory costs more than most operators. */
export interface FloatPool {
  /** So many floats, of any value. */
  take(length: number): Float32Array;
  /** A value holds these numbers. What was not taken from here is left alone. */
  hold(numbers: object): void;
  /** A value is needed no more. What no value holds is lent anew. */
  drop(numbers: object): void;
  /** What is still held belongs to whoever got it. */
  forget(): void;
}

export function createFloatPool(): FloatPool {
  const free = new Map<number, Float32Array[]>();
  const holders = new Map<object, number>();
  return {
    take(length) {
      const floats = free.get(length)?.pop() ?? new Float32Array(length);
      holders.set(floats, 0);
      return floats;
    },
    hold(numbers) {
      const count = holders.get(numbers);
      if (count !== undefined) holders.set(numbers, count + 1);
    },
    drop(numbers) {
      const count = holders.get(numbers);
      if (count === undefined) return;
      if (count > 1) return void holders.set(numbers, count - 1);
      holders.delete(numbers);
      const floats = numbers as Float32Array;
      const alike = free.get(floats.length);
      if (alike) alike.push(floats);
      else free.set(floats.length, [floats]);
    },
    forget: () => holders.clear(),
  };
}

let current: FloatPool | null = null;

/** Computes, with room for results from this pool. */
export function computeWith<Result>(pool: FloatPool, compute: () => Result): Result {
  current = pool;
  try {
    return compute();
  } finally {
    current = null;
    pool.forget();
  }
}

/** Room for so many floats, of any value. */
export function roomFor(length: number): Float32Array {
  return current?.take(length) ?? new Float32Array(length);
}
