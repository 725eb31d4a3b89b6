/** The same inputs in every run of the tests, so that a failure is a failure of what was changed. FUZZ_SEED tries others. */
const SEED = 21;

/** How often a property is tried: FUZZ_TIMES multiplies it. */
export function runs(count: number): { numRuns: number; seed: number } {
  const { FUZZ_SEED = SEED, FUZZ_TIMES = 1 } = process.env;
  return { numRuns: count * Number(FUZZ_TIMES), seed: Number(FUZZ_SEED) };
}
