import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { ARROWS } from '#scripts/rooms/arrows.ts';
import { fileCircles, folderCircles } from '#scripts/rooms/circles.ts';
import { forbiddenArrows, graphOf, roomOf } from '#scripts/rooms/graph.ts';
import { readArrows } from '#scripts/rooms/read-imports.ts';

test('the table points down only: a room stands after all that it may import', () => {
  const rooms = Object.keys(ARROWS);
  for (const [room, allowed] of Object.entries(ARROWS)) {
    for (const other of allowed.filter((each) => each !== room)) {
      expect(rooms.indexOf(other), `${other} before ${room}`).toBeLessThan(rooms.indexOf(room));
      expect(rooms).toContain(other);
    }
  }
});

test('a file stands in the room that holds it; an entry file stands above them', () => {
  expect(roomOf('models/experts/text/read-text.ts')).toBe('models/experts');
  expect(roomOf('entrypoints/content/index.ts')).toBe('entrypoints/content/index.ts');
});

test('an arrow that the table lacks is forbidden', () => {
  const wrong = ['models/judge/judge-photo.ts', 'models/host/cache.ts'] as const;
  expect(forbiddenArrows([wrong, ['models/host/cache.ts', 'utils/domain/findings.ts']])).toEqual([wrong]);
});

test('the graph counts the imports between rooms, not those inside one', () => {
  const graph = graphOf([
    ['models/host/cache.ts', 'utils/domain/findings.ts'],
    ['models/host/tickets.ts', 'utils/domain/findings.ts'],
    ['models/host/create-host.ts', 'models/host/cache.ts'],
  ]);
  expect(graph).toEqual(new Map([['models/host', new Map([['utils/domain', 2]])]]));
});

test('the house as it stands has no forbidden arrow and no circle', () => {
  const arrows = readArrows(ROOT, ['utils', 'models', 'components', 'entrypoints']);
  expect(arrows.length).toBeGreaterThan(1000);
  expect(forbiddenArrows(arrows)).toEqual([]);
  expect(fileCircles(arrows)).toEqual([]);
  expect(folderCircles(arrows)).toEqual([]);
});
