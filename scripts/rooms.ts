import { fileCircles, folderCircles } from './rooms/circles.ts';
import { forbiddenArrows, graphOf } from './rooms/graph.ts';
import { readArrows } from './rooms/read-imports.ts';
import { ROOT } from './lib/paths.ts';
import { runCommand } from './lib/command.ts';

const FOLDERS = ['utils', 'models', 'components', 'entrypoints'];

/**
 * Prints which room imports which (`--check`: only what is wrong), types included. Fails where files or folders
 * import each other in a circle, or a room imports one that it must not.
 */
await runCommand(async () => {
  const arrows = readArrows(ROOT, FOLDERS);
  if (!process.argv.includes('--check')) print(graphOf(arrows));
  const problems = [
    ...folderCircles(arrows).map((circle) => `Folders in a circle: ${circle.join(', ')}`),
    ...fileCircles(arrows).map((circle) => `Files in a circle: ${circle.join(', ')}`),
    ...forbiddenArrows(arrows).map(([from, to]) => `${from} must not import ${to} (scripts/rooms/arrows.ts)`),
  ];
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
});

function print(graph: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  for (const [room, targets] of graph) {
    console.log(room);
    for (const [target, count] of [...targets].toSorted()) console.log(`  -> ${target} (${count})`);
  }
}
