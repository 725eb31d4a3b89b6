import * as v from 'valibot';
import type { ObjectFinding } from '#utils/domain/findings.ts';

/** Lower scores are noise and are left out. */
const LOWEST_SCORE = 0.1;

const LabelsSchema = v.object({ labels: v.array(v.nullable(v.string())) });

/** A label for each column of the scores; null where a column is not in use. */
export type Labels = readonly (string | null)[];

/** @throws where the value is not the content of a label file */
export function parseLabels(value: unknown): Labels {
  return v.parse(LabelsSchema, value).labels;
}

/**
 * The objects that a detector saw, from its highest score for each label; strongest first.
 * @param counts how many of each label were seen, where the model counts
 */
export function objectsFrom(scores: Float32Array, labels: Labels, counts?: Float32Array): ObjectFinding[] {
  return Array.from(scores, (score, column) => ({
    score,
    label: labels[column] ?? null,
    count: counts ? Math.max(1, Math.round(counts[column] ?? 1)) : null,
  }))
    .flatMap(({ score, label, count }) =>
      label === null || score < LOWEST_SCORE ? [] : [{ label, score, count, box: null }],
    )
    .sort((a, b) => b.score - a.score);
}
