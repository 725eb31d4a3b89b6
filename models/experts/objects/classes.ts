import type { ClassFinding } from '#utils/domain/findings.ts';

/** The `count` most probable classes, most probable first. */
export function topClasses(probabilities: Float32Array, count = 5): ClassFinding[] {
  return Array.from(probabilities, (probability, index) => ({ index, probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count);
}
