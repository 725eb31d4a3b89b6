import type { TokenisedCaption } from './tokens.ts';

/** Weight of recall against precision, as in COCO's evaluation. */
const BETA = 1.2;

/** ROUGE-L of a set, 0..100: the longest common subsequence, best precision and recall over the references (Lin 2004). */
export function rougeL(set: readonly TokenisedCaption[]): number {
  const scores = set.map(({ caption, references }) => {
    const common = references.map((reference) => commonSubsequence(caption, reference));
    const precision = Math.max(0, ...common.map((length) => length / Math.max(1, caption.length)));
    const recall = Math.max(
      0,
      ...common.map((length, index) => length / Math.max(1, references[index]!.length)),
    );
    if (precision === 0 || recall === 0) return 0;
    return ((1 + BETA ** 2) * precision * recall) / (recall + BETA ** 2 * precision);
  });
  return (100 * scores.reduce((sum, score) => sum + score, 0)) / Math.max(1, scores.length);
}

/** Length of the longest common subsequence. */
function commonSubsequence(one: readonly string[], other: readonly string[]): number {
  let previous = [0, ...other.map(() => 0)];
  for (const token of one) {
    const current = [0];
    for (const [index, each] of other.entries()) {
      current.push(each === token ? previous[index]! + 1 : Math.max(previous[index + 1]!, current[index]!));
    }
    previous = current;
  }
  return previous.at(-1)!;
}
