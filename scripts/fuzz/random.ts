import type { Mutation } from './mutate.ts';

/** Numbers from 0 to 1 that follow from a seed (mulberry32, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TYPES: readonly Mutation['type'][] = ['set', 'set', 'set', 'insert', 'cut', 'copy', 'end'];
const MOST = 4;
/** Half of all changes hit the first twentieth, where headers are. */
const HEADER = 0.05;

/** One to four changes to a file. */
export function randomMutations(random: () => number): Mutation[] {
  return Array.from({ length: 1 + Math.floor(random() * MOST) }, () => ({
    type: TYPES[Math.floor(random() * TYPES.length)]!,
    at: random() < 0.5 ? random() * HEADER : random(),
    length: random(),
    byte: random(),
  }));
}
