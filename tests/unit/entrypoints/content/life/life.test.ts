import { expect, test } from 'vitest';
import {
  live,
  MOST_ROUNDS,
  UNSEEN,
  type Effect,
  type Life,
  type LifeEvent,
} from '#entrypoints/content/life/life.ts';

/** Lives through `events` from the start; gives the last state and every effect on the way. */
function through(...events: LifeEvent[]): { life: Life; effects: Effect[] } {
  let life: Life = UNSEEN;
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, effect] = live(life, event);
    life = next;
    if (effect) effects.push(effect);
  }
  return { life, effects };
}

const WRITTEN: LifeEvent[] = [
  { type: 'needed', key: 'a.jpg' },
  { type: 'asked', job: 1 },
  { type: 'answered', job: 1, text: 'A dog' },
];

test('a picture that lacks a text is asked for and written once', () => {
  const { life, effects } = through(...WRITTEN, { type: 'needed', key: 'a.jpg' });
  expect(life).toEqual({ at: 'written', key: 'a.jpg', text: 'A dog', rounds: 0 });
  expect(effects).toEqual([{ type: 'write', text: 'A dog', force: false }]);
});

test('an answer without a text writes nothing and is not asked for again', () => {
  const { life, effects } = through(
    { type: 'needed', key: 'a.jpg' },
    { type: 'asked', job: 1 },
    { type: 'answered', job: 1, text: null },
    { type: 'needed', key: 'a.jpg' },
  );
  expect(life).toEqual({ at: 'silent', key: 'a.jpg' });
  expect(effects).toEqual([]);
});

test('an answer to an older question is ignored', () => {
  const { life } = through(
    { type: 'needed', key: 'a.jpg' },
    { type: 'asked', job: 1 },
    { type: 'needed', key: 'b.jpg' },
    { type: 'asked', job: 2 },
    { type: 'answered', job: 1, text: 'A dog' },
  );
  expect(life).toEqual({ at: 'asked', key: 'b.jpg', job: 2 });
});

test('a new picture in the same element takes our text back and starts over', () => {
  const { life, effects } = through(...WRITTEN, { type: 'needed', key: 'b.jpg' });
  expect(life).toEqual({ at: 'waiting', key: 'b.jpg' });
  expect(effects.at(-1)).toEqual({ type: 'erase' });
});

test('a picture that changes while it is asked for is cancelled', () => {
  const { life, effects } = through(
    { type: 'needed', key: 'a.jpg' },
    { type: 'asked', job: 7 },
    { type: 'changed' },
  );
  expect(life).toBe(UNSEEN);
  expect(effects).toEqual([{ type: 'cancel', job: 7 }]);
});

test('a name of the page ends our part for good, and what is left of ours goes', () => {
  const { life, effects } = through(
    ...WRITTEN,
    { type: 'overwritten', named: true },
    { type: 'changed' },
    { type: 'needed', key: 'b.jpg' },
  );
  expect(life).toEqual({ at: 'yielded' });
  expect(effects.map(({ type }) => type)).toEqual(['write', 'erase']);
});

test('a page that keeps removing our text gets it back a bounded number of times', () => {
  const removals = Array.from({ length: 10 }, (): LifeEvent => ({ type: 'overwritten', named: false }));
  const { life, effects } = through(...WRITTEN, ...removals);
  expect(life).toEqual({ at: 'yielded' });
  expect(effects.filter(({ type }) => type === 'write')).toHaveLength(1 + MOST_ROUNDS);
});

test('undo takes the text back, and only a person can start over', () => {
  const undone = through(...WRITTEN, { type: 'undo' }, { type: 'needed', key: 'a.jpg' });
  expect(undone.life).toEqual({ at: 'undone' });
  expect(undone.effects.at(-1)).toEqual({ type: 'erase' });
  const [again] = live(undone.life, { type: 'requested', key: 'a.jpg' });
  expect(again).toEqual({ at: 'waiting', key: 'a.jpg' });
});

test('undo cancels what is still being asked for', () => {
  const { life, effects } = through(
    { type: 'needed', key: 'a.jpg' },
    { type: 'asked', job: 3 },
    { type: 'undo' },
  );
  expect(life).toEqual({ at: 'undone' });
  expect(effects).toEqual([{ type: 'cancel', job: 3 }]);
});

test('a question that comes back to an element that no longer waits is cancelled', () => {
  const [life, effect] = live({ at: 'undone' }, { type: 'asked', job: 5 });
  expect(life).toEqual({ at: 'undone' });
  expect(effect).toEqual({ type: 'cancel', job: 5 });
});

test('a copy of what we wrote is written from the beginning, and can be undone', () => {
  const { life, effects } = through({ type: 'copied', key: 'a.jpg', text: 'A dog' });
  expect(life).toEqual({ at: 'written', key: 'a.jpg', text: 'A dog', rounds: 0 });
  expect(effects).toEqual([]);
  expect(live(life, { type: 'undo' })).toEqual([{ at: 'undone' }, { type: 'erase' }]);
});
