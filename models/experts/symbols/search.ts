import type { SymbolAnswer } from '#utils/domain/symbol-answer.ts';
import { SYMBOLS } from '#utils/domain/kinds.ts';
import { tellable, type SymbolRows } from './symbol-rows.ts';

/** The nearest rows that vote for a name. */
const VOTERS = 12;
/** How fast the vote of a row falls with its distance from the nearest row. */
const NEAR = 0.05;

/** The rows of the index: int8 vectors, and what each has to be multiplied by to have length 1. */
export interface SymbolVectors {
  rows: Int8Array;
  scales: Float32Array;
}

export function symbolVectors(bytes: ArrayBuffer, width: number): SymbolVectors {
  const rows = new Int8Array(bytes);
  const scales = Float32Array.from({ length: rows.length / width }, (_, row) => {
    const one = rows.subarray(row * width, (row + 1) * width);
    return 1 / Math.sqrt(one.reduce((sum, value) => sum + value * value, 0));
  });
  return { rows, scales };
}

/**
 * What the views of one picture show: the nearest rows of the index vote for their names, and the nearest ones that are
 * symbols for their kinds. A row is as near as it is to the nearest view.
 * @param embeddings [views, width], each of length 1
 */
export function search(
  embeddings: Float32Array,
  { rows, scales }: SymbolVectors,
  index: SymbolRows,
): SymbolAnswer {
  const cosines = highestCosines(embeddings, rows, scales, index.width);
  const names = votes(cosines, (row) => index.nameOfRow[row]!);
  const kinds = votes(cosines, (row) => {
    const kind = index.kinds[index.nameOfRow[row]!]!;
    return kind < 0 ? null : kind;
  });
  const kind = SYMBOLS[kinds.winner]!;
  const { winner, ...signals } = names;
  return { kind, name: tellable(index.names[winner]!, kind), ...signals };
}

function highestCosines(
  embeddings: Float32Array,
  rows: Int8Array,
  scales: Float32Array,
  width: number,
): Float32Array {
  const cosines = new Float32Array(scales.length).fill(-1);
  for (let view = 0; view < embeddings.length; view += width) {
    for (let row = 0; row < scales.length; row++) {
      let sum = 0;
      for (let at = 0, from = row * width; at < width; at++) sum += embeddings[view + at]! * rows[from + at]!;
      cosines[row] = Math.max(cosines[row]!, sum * scales[row]!);
    }
  }
  return cosines;
}

/** The label with the most votes, and how clearly it won. */
function votes(cosines: Float32Array, labelOf: (row: number) => number | null) {
  const voters = nearest(cosines, labelOf);
  const said = new Map<number, { votes: number; cosine: number; voters: number }>();
  const best = voters[0]!.cosine;
  let all = 0;
  for (const { label, cosine } of voters) {
    const vote = Math.exp((cosine - best) / NEAR);
    const before = said.get(label);
    said.set(label, {
      votes: (before?.votes ?? 0) + vote,
      cosine: before?.cosine ?? cosine,
      voters: (before?.voters ?? 0) + 1,
    });
    all += vote;
  }
  const [winner, { votes, cosine, voters: agreeing }] = [...said].reduce((most, one) =>
    one[1].votes > most[1].votes ? one : most,
  );
  const other = voters.find(({ label }) => label !== winner)?.cosine ?? cosine - 1;
  return { winner, share: votes / all, cosine, lead: cosine - other, voters: agreeing };
}

/** The nearest rows that have a label, nearest first. */
function nearest(cosines: Float32Array, labelOf: (row: number) => number | null) {
  const found: { label: number; cosine: number }[] = [];
  for (const [row, cosine] of cosines.entries()) {
    if (found.length === VOTERS && cosine <= found[VOTERS - 1]!.cosine) continue;
    const label = labelOf(row);
    if (label === null) continue;
    const at = found.findIndex((other) => other.cosine < cosine);
    found.splice(at < 0 ? found.length : at, 0, { label, cosine });
    found.length = Math.min(found.length, VOTERS);
  }
  return found;
}
