import { ngramsOf, type TokenisedCaption } from './tokens.ts';

const LONGEST = 4;

/**
 * BLEU-1 to BLEU-4 of a whole set, 0..100 (Papineni et al. 2002). The brevity penalty uses the reference that is nearest in
 * length, and the shorter of two that are equally near.
 */
export function bleu(set: readonly TokenisedCaption[]): [number, number, number, number] {
  const matched = [0, 0, 0, 0];
  const written = [0, 0, 0, 0];
  let length = 0;
  let nearest = 0;
  for (const { caption, references } of set) {
    length += caption.length;
    nearest += nearestLength(caption.length, references);
    for (let n = 1; n <= LONGEST; n++) {
      const most = mostOf(references, n);
      for (const [ngram, count] of ngramsOf(caption, n)) {
        matched[n - 1]! += Math.min(count, most.get(ngram) ?? 0);
        written[n - 1]! += count;
      }
    }
  }
  const brevity = length > nearest ? 1 : Math.exp(1 - nearest / Math.max(1, length));
  const precisions = matched.map((count, index) => count / Math.max(1, written[index]!));
  const upTo = (n: number) =>
    100 * brevity * Math.exp(precisions.slice(0, n).reduce((sum, each) => sum + Math.log(each), 0) / n);
  return [upTo(1), upTo(2), upTo(3), upTo(4)];
}

function nearestLength(length: number, references: TokenisedCaption['references']): number {
  const lengths = references.map((reference) => reference.length);
  return lengths.toSorted((a, b) => Math.abs(a - length) - Math.abs(b - length) || a - b)[0] ?? 0;
}

/** How often each n-gram occurs in the reference that has it most often. */
function mostOf(references: TokenisedCaption['references'], n: number): Map<string, number> {
  const most = new Map<string, number>();
  for (const reference of references) {
    for (const [ngram, count] of ngramsOf(reference, n)) {
      most.set(ngram, Math.max(count, most.get(ngram) ?? 0));
    }
  }
  return most;
}
