import { createProduct, layRows } from '#models/engine/graph/products/product.ts';
import { createWorkspace } from '#models/engine/graph/products/workspace.ts';
import type { SymbolAnswer } from '#utils/domain/symbol-answer.ts';
import { SYMBOLS } from '#utils/domain/kinds.ts';
import { tellable, type SymbolRows } from './symbol-rows.ts';

/** The nearest rows that vote for a name. */
const VOTERS = 12;
/** How fast the vote of a row falls with its distance from the nearest row. */
const NEAR = 0.05;

/** The rows of the index, laid out for the kernels. */
export interface SymbolVectors {
  /** How near each row is to the nearest of these views: a cosine. @param embeddings [views, width], each of length 1 */
  cosines(embeddings: Float32Array): Float32Array;
}

/** @param bytes int8 vectors of `width` numbers, one after the other */
export async function openSymbolVectors(bytes: ArrayBuffer, width: number): Promise<SymbolVectors> {
  const numbers = new Int8Array(bytes);
  const count = numbers.length / width;
  const columnScales = Float32Array.from({ length: count }, (_, row) => {
    const one = numbers.subarray(row * width, (row + 1) * width);
    return 1 / Math.sqrt(one.reduce((sum, value) => sum + value * value, 0));
  });
  const matrix = { columns: count, depth: width, numbers, columnStep: width, depthStep: 1, columnScales };
  const product = createProduct(matrix, undefined, await createWorkspace());
  return {
    cosines(embeddings) {
      const views = embeddings.length / width;
      const all = product(views, layRows(embeddings, width));
      const nearest = all.slice(0, count);
      for (let view = 1; view < views; view++) {
        for (let row = 0, at = view * count; row < count; row++, at++) {
          if (all[at]! > nearest[row]!) nearest[row] = all[at]!;
        }
      }
      return nearest;
    },
  };
}

/**
 * What the views of one picture show: the nearest rows of the index vote for their names, and the nearest ones that are
 * symbols for their kinds. A row is as near as it is to the nearest view.
 * @param embeddings [views, width], each of length 1
 */
export function search(embeddings: Float32Array, vectors: SymbolVectors, index: SymbolRows): SymbolAnswer {
  const cosines = vectors.cosines(embeddings);
  const names = votes(cosines, (row) => index.nameOfRow[row]!);
  const kinds = votes(cosines, (row) => {
    const kind = index.kinds[index.nameOfRow[row]!]!;
    return kind < 0 ? null : kind;
  });
  const kind = SYMBOLS[kinds.winner]!;
  const { winner, ...signals } = names;
  return { kind, name: tellable(index.names[winner]!, kind), ...signals };
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
  for (let row = 0; row < cosines.length; row++) {
    const cosine = cosines[row]!;
    if (found.length === VOTERS && cosine <= found[VOTERS - 1]!.cosine) continue;
    const label = labelOf(row);
    if (label === null) continue;
    const at = found.findIndex((other) => other.cosine < cosine);
    found.splice(at < 0 ? found.length : at, 0, { label, cosine });
    found.length = Math.min(found.length, VOTERS);
  }
  return found;
}
