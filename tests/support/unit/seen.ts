import type { Levels } from '#models/catalog/lister-card.ts';
import type { SeenFinding, SeenObject, SeenStuff } from '#utils/domain/seen.ts';

/** Levels for tests: what is below a half is never told, what is from .9 is told flat. */
const levels = (each: number): Levels => ({
  objects: each,
  names: each,
  plainStuff: each,
  stuff: each,
  scenes: each,
});
export const THRESHOLDS = { said: levels(0.9), list: levels(0.5) };

/** What is seen in a photo, for tests that need only a part of it. */
export function seenWith(change: Partial<SeenFinding>): SeenFinding {
  return { objects: [], stuff: [], scenes: [], names: [], acts: [], ...change };
}

export function seenObject(label: string, probability: number, ...boxes: SeenObject['boxes']): SeenObject {
  return { label, probability, score: 0.8, count: Math.max(1, boxes.length), boxes, colours: [] };
}

/** Stuff that fills the rows `from` (0 to 6) and below of the map. */
export function seenStuff(name: string, probability: number, from = 0): SeenStuff {
  const cells = Array.from({ length: 49 }, (_, cell) => (cell >= from * 7 ? 1 : 0));
  return { name, isTold: true, probability, area: (7 - from) / 7, cells };
}

export function seenScene(name: string, probability: number, isTold = true): SeenFinding['scenes'][number] {
  return { name, isTold, probability };
}

export function seenName(
  name: string,
  probability: number,
  ...above: string[]
): SeenFinding['names'][number] {
  return { name, above, probability };
}
