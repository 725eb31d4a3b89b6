import { expect, test } from 'vitest';
import {
  BUSY_MS,
  reduce,
  RETRIES_MS,
  UNKNOWN,
  writableTextOf,
  type ElementEffect,
  type ElementEvent,
  type ElementState,
  type Waiter,
} from '#entrypoints/content/life/element-state.ts';
import type { Failed, Refused, Spoken } from '#utils/domain/description.ts';

/** Lets `events` happen from the start; gives the last state and every effect on the way. */
function through(...events: ElementEvent[]): { state: ElementState; effects: ElementEffect[] } {
  let state: ElementState = UNKNOWN;
  const effects: ElementEffect[] = [];
  for (const event of events) {
    const [next, more] = reduce(state, event);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}

/** All but the messages to nobody: those who wait are told, and there are none. */
const withoutEmpty = (effects: ElementEffect[]) =>
  effects.filter((effect) => effect.type !== 'tell' || effect.waiters.length > 0);

const DOG: Spoken = {
  state: 'said',
  text: 'A dog',
  plain: 'A dog',
  lang: 'en',
  kind: 'photo',
  confidence: 0.9,
  model: 'attention',
  ms: 1,
  panelOnly: false,
};
const BLANK: Refused = {
  state: 'refused',
  reason: 'blank',
  message: 'Blank.',
  kind: null,
  model: 'attention',
  ms: 1,
};
const TIMEOUT: Failed = { state: 'failed', reason: 'timeout', message: 'Too slow.', retry: true, ms: 1 };

const waiter: Waiter = () => {};
const ASKED: ElementEvent[] = [
  { type: 'needed', key: 'a.jpg' },
  { type: 'asked', job: 1 },
];
const failedWith = (answer: Failed, job = 1): ElementEvent => ({ type: 'answered', job, answer, text: null });

test('an element becomes as urgent as the last event says', () => {
  expect(through(...ASKED, { type: 'raised', priority: 'viewport' }).state.priority).toBe('viewport');
});

test('nothing is more urgent than what a person wants', () => {
  const wanted: ElementEvent = { type: 'requested', key: 'a.jpg', waiter };
  const { state } = through(wanted, { type: 'raised', priority: 'viewport' });
  expect(state.priority).toBe('person');
  expect(through(wanted, { type: 'asked', job: 1 }).state.priority).toBe('person');
});

test('becoming more urgent changes nothing in life', () => {
  const [state, effects] = reduce(UNKNOWN, { type: 'raised', priority: 'person' });
  expect(state.life).toBe(UNKNOWN.life);
  expect(withoutEmpty(effects)).toEqual([]);
});

test('a person who asks while the picture is asked for waits for that answer', () => {
  const { state, effects } = through(...ASKED, { type: 'requested', key: 'a.jpg', waiter });
  expect(state).toMatchObject({ life: { at: 'asked', job: 1 }, priority: 'person', waiters: [waiter] });
  expect(withoutEmpty(effects)).toEqual([]);
});

test('those who wait are told the answer once', () => {
  const { state, effects } = through(
    ...ASKED,
    { type: 'requested', key: 'a.jpg', waiter },
    { type: 'requested', key: 'a.jpg', waiter },
    { type: 'answered', job: 1, answer: DOG, text: 'A dog' },
  );
  expect(withoutEmpty(effects)).toEqual([
    { type: 'write', text: 'A dog', force: false },
    { type: 'tell', waiters: [waiter, waiter], answer: DOG },
  ]);
  expect(state).toMatchObject({ life: { at: 'written' }, answer: DOG, waiters: [] });
});

test.each<[string, ElementEvent]>([
  ['changes', { type: 'changed' }],
  ['needs no text any more', { type: 'unneeded' }],
  ['is given back to the page', { type: 'undo' }],
])('those who wait hear that no answer will come when the element %s', (_, event) => {
  const { state, effects } = through(...ASKED, { type: 'requested', key: 'a.jpg', waiter }, event);
  expect(withoutEmpty(effects)).toEqual([
    { type: 'cancel', job: 1 },
    { type: 'tell', waiters: [waiter], answer: null },
  ]);
  expect(state.waiters).toEqual([]);
});

test('a person who gives up lets the work stop, and the element is judged as any other', () => {
  const { state, effects } = through(
    ...ASKED,
    { type: 'requested', key: 'a.jpg', waiter },
    { type: 'gave-up' },
  );
  expect(state).toMatchObject({ life: { at: 'unseen' }, priority: 'rest', waiters: [] });
  expect(effects).toContainEqual({ type: 'cancel', job: 1 });
  expect(effects).toContainEqual({ type: 'judge-again' });
});

test('a person who gives up after the answer takes no text back', () => {
  const { state, effects } = through(
    ...ASKED,
    { type: 'answered', job: 1, answer: DOG, text: 'A dog' },
    { type: 'gave-up' },
  );
  expect(state.life).toMatchObject({ at: 'written', text: 'A dog' });
  expect(effects).not.toContainEqual({ type: 'erase' });
});

test('what failed for a passing reason is asked for again, after longer and longer pauses, and then no more', () => {
  const again: ElementEvent[] = [{ type: 'retry-due' }, { type: 'asked', job: 1 }];
  const { effects } = through(
    ...ASKED,
    failedWith(TIMEOUT),
    ...again,
    failedWith(TIMEOUT),
    ...again,
    failedWith(TIMEOUT),
  );
  expect(withoutEmpty(effects)).toEqual(RETRIES_MS.map((pause) => ({ type: 'retry', pause })));
});

test('a full queue is asked again for ever', () => {
  const busy = failedWith({ ...TIMEOUT, reason: 'busy' });
  const { state, effects } = through(...ASKED, busy, { type: 'retry-due' }, ...ASKED.slice(1), busy);
  expect(withoutEmpty(effects)).toEqual([
    { type: 'retry', pause: BUSY_MS },
    { type: 'retry', pause: BUSY_MS },
  ]);
  expect(state.failures).toBe(0);
});

test('what failed for good is not asked for again', () => {
  const { effects } = through(...ASKED, failedWith({ ...TIMEOUT, retry: false }));
  expect(withoutEmpty(effects)).toEqual([]);
});

test('a retry that is due asks again only where nothing has happened since', () => {
  const failed = through(...ASKED, failedWith(TIMEOUT)).state;
  expect(reduce(failed, { type: 'retry-due' })[0].life).toEqual({ at: 'waiting', key: 'a.jpg' });
  const undone = reduce(failed, { type: 'undo' })[0];
  expect(reduce(undone, { type: 'retry-due' })[0].life).toEqual({ at: 'undone' });
});

test('another picture starts with no failures', () => {
  expect(through(...ASKED, failedWith(TIMEOUT)).state.failures).toBe(1);
  expect(through(...ASKED, failedWith(TIMEOUT), { type: 'changed' }).state.failures).toBe(0);
});

test('a text that a person places keeps what was said, unless it comes with something else', () => {
  const { state } = through({ type: 'placed', key: 'a.jpg', text: 'A dog', answer: DOG });
  expect(state.answer).toBe(DOG);
  const [edited] = reduce(state, { type: 'placed', key: 'a.jpg', text: 'My dog' });
  expect(edited.answer).toBe(DOG);
  expect(edited.life).toMatchObject({ at: 'written', text: 'My dog' });
});

test('a step never changes the state it started from', () => {
  const { state } = through(...ASKED, { type: 'requested', key: 'a.jpg', waiter });
  const before = structuredClone({ ...state, waiters: state.waiters.length });
  reduce(state, { type: 'answered', job: 1, answer: TIMEOUT, text: null });
  expect({ ...state, waiters: state.waiters.length }).toEqual(before);
});

test('what a failure, a refusal or a private picture says is not written; a mark of decoration is', () => {
  expect(writableTextOf(DOG)).toBe('A dog');
  expect(writableTextOf({ ...DOG, panelOnly: true })).toBeNull();
  expect(writableTextOf(TIMEOUT)).toBeNull();
  expect(writableTextOf(BLANK)).toBeNull();
  expect(writableTextOf({ ...BLANK, text: '' })).toBe('');
});
