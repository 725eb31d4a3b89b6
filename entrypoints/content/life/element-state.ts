import type { Description } from '#utils/domain/description.ts';
import type { Place, Priority } from '#utils/protocol/page-protocol.ts';
import { live, UNSEEN, type Effect, type Life, type LifeEvent } from './life.ts';

/**
 * All that decides what happens next to one element, changed by a pure reducer: (state, event) -> [state, effects].
 *
 * Around the element's life (life.ts) it keeps how urgent the element is, what was said of it, how often that failed,
 * and who waits to hear it:
 *
 *   raised      it becomes more or less urgent, unless a person has asked: nothing is more urgent than that
 *   requested   a person has asked, and waits for the answer
 *   gave-up     the person waits no longer: it is as urgent as its place makes it, and is judged anew
 *   answered    those who wait are told; what failed for a passing reason is due again after a pause
 *   retry-due   it is asked for again, if nothing has happened since
 *
 * Those who wait are also told when there is nothing left that could answer: once the life is `unseen` or `undone`.
 */
export interface ElementState {
  life: Life;
  priority: Priority;
  /** Where it is, which decides how urgent it is while no person asks. */
  place: Place;
  /** What was said last. */
  answer: Description | null;
  /** How often this very picture has failed for a passing reason. */
  failures: number;
  /** Those who wait for the answer beside the page. */
  waiters: readonly Waiter[];
}

/** Gets the answer, or null where none will come. */
export type Waiter = (answer: Description | null) => void;

/** What happens in life, and what else is to be known of it. */
export type ElementEvent = LifeEvent &
  (
    | { type: 'raised'; priority: Priority }
    | { type: 'requested'; waiter: Waiter }
    | { type: 'answered'; answer: Description }
    /** With an `answer`, the text was placed because that was said of the picture. */
    | { type: 'placed'; answer?: Description }
    | { type: 'copied'; answer: Description | null }
    | {
        type: Exclude<LifeEvent['type'], 'raised' | 'requested' | 'answered' | 'placed' | 'copied'>;
      }
  );

export type ElementEffect =
  | Effect
  | { type: 'tell'; waiters: readonly Waiter[]; answer: Description | null }
  /** Let `retry-due` happen after so many ms. */
  | { type: 'retry'; pause: number }
  | { type: 'judge-again' };

export type ElementStep = [state: Readonly<ElementState>, effects: ElementEffect[]];

export const UNKNOWN: Readonly<ElementState> = {
  life: UNSEEN,
  priority: 'rest',
  place: 'rest',
  answer: null,
  failures: 0,
  waiters: [],
};

/** Pauses before a picture that failed for a passing reason is asked for again, in ms. */
export const RETRIES_MS = [5_000, 30_000];
/** A full queue is no fault of the picture: it is asked for until there is room. */
export const BUSY_MS = 10_000;

export function reduce(state: Readonly<ElementState>, event: ElementEvent): ElementStep {
  const [life, effect] = live(state.life, event);
  const next = { ...state, life };
  const effects: ElementEffect[] = effect ? [effect] : [];
  let answer: Description | null = null;
  switch (event.type) {
    case 'changed':
      next.failures = 0;
      break;
    case 'raised':
      if (event.priority !== 'person') next.place = event.priority;
      if (state.priority !== 'person') next.priority = event.priority;
      break;
    case 'requested':
      next.priority = 'person';
      next.waiters = [...state.waiters, event.waiter];
      break;
    case 'gave-up':
      next.priority = state.place;
      effects.push({ type: 'judge-again' });
      break;
    case 'placed':
    case 'copied':
      next.answer = event.answer ?? state.answer;
      break;
    case 'answered':
      next.answer = answer = event.answer;
      if (answer.state === 'failed' && answer.retry) {
        const pause = answer.reason === 'busy' ? BUSY_MS : RETRIES_MS[next.failures++];
        if (pause) effects.push({ type: 'retry', pause });
      }
  }
  if (answer || life.at === 'unseen' || life.at === 'undone') {
    effects.push({ type: 'tell', waiters: next.waiters, answer });
    next.waiters = [];
  }
  return [next, effects];
}

/** What may go into the page. */
export function writableTextOf(description: Description): string | null {
  const isPrivate = 'panelOnly' in description && description.panelOnly;
  return 'text' in description && !isPrivate ? (description.text ?? null) : null;
}
