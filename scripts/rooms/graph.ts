import { ARROWS } from './arrows.ts';
import type { Arrow } from './read-imports.ts';

/** The room that a file stands in; the path of the file itself where it wires rooms together. */
export function roomOf(file: string): string {
  return Object.keys(ARROWS).find((room) => file.startsWith(`${room}/`)) ?? file;
}

/** Which rooms each room imports, and how many imports that are. */
export function graphOf(arrows: readonly Arrow[]): Map<string, Map<string, number>> {
  const graph = new Map<string, Map<string, number>>();
  for (const [from, to] of arrows) {
    const [a, b] = [roomOf(from), roomOf(to)];
    if (a === b) continue;
    const counts = graph.get(a) ?? new Map<string, number>();
    graph.set(a, counts.set(b, (counts.get(b) ?? 0) + 1));
  }
  return graph;
}

/** Arrows that the table does not have. The lint rule finds them too, but not in what is imported by `./`. */
export function forbiddenArrows(arrows: readonly Arrow[]): Arrow[] {
  return arrows.filter(([from, to]) => {
    const [a, b] = [roomOf(from), roomOf(to)];
    return a !== b && a in ARROWS && !ARROWS[a]?.includes(b);
  });
}
