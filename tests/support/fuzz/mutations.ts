import * as fc from 'fast-check';
import type { Mutation } from '#scripts/fuzz/mutate.ts';

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** One to eight changes to a file. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    type: fc.constantFrom('set', 'insert', 'cut', 'copy', 'end'),
    // Half of all changes hit the beginning, where headers are.
    at: fc.oneof(
      share,
      share.map((at) => at / 20),
    ),
    length: share,
    byte: share,
  }),
  { minLength: 1, maxLength: 8 },
);
