import type { PairLoop } from './broadcast.ts';

/*
 * Each of these has a loop of its own: a shared one that calls what is to be computed is several times as slow, because the
 * compiler can put only one function into it.
 */

export const add: PairLoop = (into, a, b, { outer, inner, aOuter, aInner, bOuter, bInner }) => {
  let to = 0;
  for (let at = 0; at < outer; at++) {
    let [i, j] = [at * aOuter, at * bOuter];
    for (let count = 0; count < inner; count++, i += aInner, j += bInner) into[to++] = a[i]! + b[j]!;
  }
};

export const subtract: PairLoop = (into, a, b, { outer, inner, aOuter, aInner, bOuter, bInner }) => {
  let to = 0;
  for (let at = 0; at < outer; at++) {
    let [i, j] = [at * aOuter, at * bOuter];
    for (let count = 0; count < inner; count++, i += aInner, j += bInner) into[to++] = a[i]! - b[j]!;
  }
};

export const multiply: PairLoop = (into, a, b, { outer, inner, aOuter, aInner, bOuter, bInner }) => {
  let to = 0;
  for (let at = 0; at < outer; at++) {
    let [i, j] = [at * aOuter, at * bOuter];
    for (let count = 0; count < inner; count++, i += aInner, j += bInner) into[to++] = a[i]! * b[j]!;
  }
};

export const divide: PairLoop = (into, a, b, { outer, inner, aOuter, aInner, bOuter, bInner }) => {
  let to = 0;
  for (let at = 0; at < outer; at++) {
    let [i, j] = [at * aOuter, at * bOuter];
    for (let count = 0; count < inner; count++, i += aInner, j += bInner) into[to++] = a[i]! / b[j]!;
  }
};

/** For what is computed of few numbers. */
export function pairLoop(compute: (a: number, b: number) => number): PairLoop {
  return (into, a, b, { outer, inner, aOuter, aInner, bOuter, bInner }) => {
    let to = 0;
    for (let at = 0; at < outer; at++) {
      let [i, j] = [at * aOuter, at * bOuter];
      for (let count = 0; count < inner; count++, i += aInner, j += bInner)
        into[to++] = compute(a[i]!, b[j]!);
    }
  };
}
