import { expect, test } from 'vitest';
import { UNKNOWN, type ElementState } from '#entrypoints/content/life/element-state.ts';
import { createScheduler } from '#entrypoints/content/life/scheduler.ts';
import type { Mode } from '#utils/settings/page-settings.ts';

const elements = Array.from({ length: 4 }, () => ({}) as Element);
const [first, second, third, fourth] = elements as [Element, Element, Element, Element];

const WAITING: ElementState = { ...UNKNOWN, life: { at: 'waiting', key: 'a.jpg' } };
const WANTED: ElementState = { ...WAITING, priority: 'person' };

function scheduler(mode: Mode = 'automatic') {
  const asked: [index: number, isNear: boolean][] = [];
  let room = 0;
  const take = (urgent: boolean) => (urgent ? room > -1 : room > 0);
  const { queue, moved, askNext } = createScheduler(
    { hasRoom: () => take(false), hasUrgentRoom: () => take(true) },
    () => ({ mode, smallestSide: 24, junkAlt: true }),
    (element, isNear) => {
      room--;
      asked.push([elements.indexOf(element), isNear]);
    },
  );
  return {
    queue,
    moved,
    asked,
    /** Makes room for so many automatic questions; there is always room for one more that a person asks. */
    open(places: number) {
      room = places;
      askNext();
    },
  };
}

test('what waits is asked for in order while there is room', () => {
  const { queue, asked, open } = scheduler();
  open(-1);
  for (const element of [first, second, third]) queue(element, WAITING);
  open(2);
  expect(asked).toEqual([
    [0, false],
    [1, false],
  ]);
});

test('what a person wants goes first, then what is in view', () => {
  const { queue, moved, asked, open } = scheduler();
  open(-1);
  for (const element of [first, second, third]) queue(element, WAITING);
  moved(second, true);
  queue(fourth, WANTED);
  open(3);
  expect(asked).toEqual([
    [3, false],
    [1, true],
    [0, false],
  ]);
});

test('what has left the view waits with the rest', () => {
  const { queue, moved, asked, open } = scheduler();
  open(-1);
  for (const element of [first, second]) queue(element, WAITING);
  moved(second, true);
  moved(second, false);
  open(1);
  expect(asked).toEqual([[0, false]]);
});

test('on request only what a person wants is asked for', () => {
  const { queue, asked, open } = scheduler('request');
  open(5);
  queue(first, WAITING);
  queue(second, WANTED);
  expect(asked).toEqual([[1, false]]);
});

test('what no longer waits is not asked for', () => {
  const { queue, asked, open } = scheduler();
  open(-1);
  queue(first, WAITING);
  queue(first, { ...WAITING, life: { at: 'undone' } });
  open(5);
  expect(asked).toEqual([]);
});
