import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UNKNOWN, type ElementState } from '#entrypoints/content/life/element-state.ts';
import { createScheduler } from '#entrypoints/content/life/scheduler.ts';
import type { Mode } from '#utils/settings/page-settings.ts';

const elements = Array.from({ length: 4 }, () => ({}) as Element);
const [first, second, third, fourth] = elements as [Element, Element, Element, Element];

const WAITING: ElementState = { ...UNKNOWN, life: { at: 'waiting', key: 'a.jpg' } };
const SEEN: ElementState = { ...WAITING, priority: 'viewport' };
const WANTED: ElementState = { ...WAITING, priority: 'person' };

const page = { hidden: false };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function scheduler(mode: Mode = 'automatic', isFrugal = false) {
  const asked: number[] = [];
  let room = 0;
  const take = (urgent: boolean) => (urgent ? room > -2 : room > 0);
  const { queue, askNext } = createScheduler(
    { hasRoom: () => take(false), hasUrgentRoom: () => take(true) },
    () => ({ mode, smallestSide: 24, junkAlt: true, isFrugal }),
    (element) => {
      room--;
      asked.push(elements.indexOf(element));
    },
  );
  return {
    queue,
    asked,
    /** Makes room for so many questions; there is always room for two more that are urgent. */
    open(places: number) {
      room = places;
      vi.advanceTimersByTime(1_000);
      askNext();
    },
  };
}

test('what waits is asked for in order while there is room', () => {
  const { queue, asked, open } = scheduler();
  open(-2);
  for (const element of [first, second, third]) queue(element, WAITING);
  open(2);
  expect(asked).toEqual([0, 1]);
});

test('what a person wants goes first, then what is in view', () => {
  const { queue, asked, open } = scheduler();
  open(-2);
  for (const element of [first, second, third]) queue(element, WAITING);
  queue(second, SEEN);
  queue(fourth, WANTED);
  open(3);
  expect(asked).toEqual([3, 1, 0]);
});

test('what has left the view waits with the rest', () => {
  const { queue, asked, open } = scheduler();
  open(-2);
  for (const element of [first, second]) queue(element, WAITING);
  queue(second, SEEN);
  queue(second, WAITING);
  queue(first, SEEN);
  open(1);
  expect(asked).toEqual([0]);
});

test('what is in view finds room where the rest has taken all', () => {
  const { queue, asked, open } = scheduler();
  open(1);
  for (const element of [first, second, third]) queue(element, WAITING);
  vi.advanceTimersByTime(1_000);
  queue(third, SEEN);
  expect(asked).toEqual([0, 2]);
});

test('where an element is comes to light with the next frame, so what is out of view is asked for later', () => {
  const { queue, asked, open } = scheduler();
  open(5);
  for (const element of [first, second, third]) queue(element, WAITING);
  expect(asked).toEqual([]);
  queue(third, SEEN);
  expect(asked).toEqual([2]);
  vi.advanceTimersByTime(1_000);
  expect(asked).toEqual([2, 0, 1]);
});

test('on request only what a person wants is asked for', () => {
  const { queue, asked, open } = scheduler('request');
  open(5);
  queue(first, SEEN);
  queue(second, WANTED);
  vi.advanceTimersByTime(1_000);
  expect(asked).toEqual([1]);
});

test('what no longer waits is not asked for', () => {
  const { queue, asked, open } = scheduler();
  open(-2);
  queue(first, WAITING);
  queue(first, { ...WAITING, life: { at: 'undone' } });
  open(5);
  expect(asked).toEqual([]);
});

test('while nobody looks at the page, what is out of view waits', () => {
  const { queue, asked, open } = scheduler();
  page.hidden = true;
  for (const element of [first, second, third]) queue(element, WAITING);
  queue(second, SEEN);
  queue(third, WANTED);
  open(3);
  expect(asked).toEqual([1, 2]);
  page.hidden = false;
  open(3);
  expect(asked).toEqual([1, 2, 0]);
});

test('where data or the battery are to be spared, only what is in view or wanted is asked for', () => {
  const { queue, asked, open } = scheduler('automatic', true);
  for (const element of [first, second, third]) queue(element, WAITING);
  queue(second, SEEN);
  queue(third, WANTED);
  open(3);
  expect(asked).toEqual([1, 2]);
  queue(first, SEEN);
  open(3);
  expect(asked).toEqual([1, 2, 0]);
});
