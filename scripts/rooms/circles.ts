import { dirname } from 'node:path/posix';
import type { Arrow } from './read-imports.ts';

/** Files or folders that import each other in a loop, in no special order. */
export type Circle = readonly string[];

/** Circles of files. */
export function fileCircles(arrows: readonly Arrow[]): Circle[] {
  return circlesIn(arrows);
}

/** Circles of folders: first each folder by its own files alone, then, at every level, the folders as wholes. */
export function folderCircles(arrows: readonly Arrow[]): Circle[] {
  const between = (nameOf: (file: string) => string | null) =>
    circlesIn(
      arrows.flatMap(([from, to]): Arrow[] => {
        const [a, b] = [nameOf(from), nameOf(to)];
        return a && b && a !== b ? [[a, b]] : [];
      }),
    );
  const depths = arrows.flat().map((file) => file.split('/').length - 1);
  const levels = Array.from({ length: Math.max(0, ...depths) }, (_, level) => level + 1);
  const wholes = levels.flatMap((level) => between((file) => folderAt(file, level)));
  const found = [...between(dirname), ...wholes].map((circle) => circle.toSorted());
  return [...new Map(found.map((circle) => [circle.join(' '), circle])).values()];
}

/** The folder of a file that is `level` folders below the root, null where the file itself lies higher. */
function folderAt(file: string, level: number): string | null {
  const parts = file.split('/');
  return parts.length > level ? parts.slice(0, level).join('/') : null;
}

/** The strongly connected components of more than one node (Tarjan 1972). */
function circlesIn(arrows: readonly Arrow[]): Circle[] {
  const targets = new Map<string, Set<string>>();
  for (const [from, to] of arrows) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: Circle[] = [];

  function visit(node: string): number {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    path.push(node);
    for (const target of targets.get(node) ?? []) {
      const reached = order.has(target)
        ? path.includes(target)
          ? order.get(target)!
          : Infinity
        : visit(target);
      lowest.set(node, Math.min(lowest.get(node)!, reached));
    }
    if (lowest.get(node) === order.get(node)) {
      const circle = path.splice(path.indexOf(node));
      if (circle.length > 1) circles.push(circle);
    }
    return lowest.get(node)!;
  }

  for (const node of targets.keys()) if (!order.has(node)) visit(node);
  return circles;
}
