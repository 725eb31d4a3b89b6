/**
 * The life of one element that shows a picture, as a pure state machine.
 *
 *   unseen ──needed──> waiting ──asked──> asked ──answered──> written ──page names it──> yielded
 *                                           └────no text────> silent
 *   any of them ──undo──> undone; ──picture changed──> unseen; a person's request ──> waiting
 *
 * `yielded` is for good: once the page has spoken for itself we never write there again.
 * A changed picture drops our text and starts over, but neither `yielded` nor `undone` is left by itself.
 */
export type Life =
  | { at: 'unseen' }
  | { at: 'waiting'; key: string }
  | { at: 'asked'; key: string; job: number }
  | { at: 'written'; key: string; text: string; rounds: number }
  | { at: 'silent'; key: string }
  | { at: 'yielded' }
  | { at: 'undone' };

export type LifeEvent =
  /** Detection wants a text for the picture `key`. */
  | { type: 'needed'; key: string }
  /** Detection wants none any more: hidden, decorative, named, gone. */
  | { type: 'unneeded' }
  /** The element shows another picture than the one that we know, or is about to. */
  | { type: 'changed' }
  | { type: 'asked'; job: number }
  /** The answer to `job`; null where there is nothing to write. */
  | { type: 'answered'; job: number; text: string | null }
  /** The page changed the attribute we wrote: to a name of its own, or to nothing. */
  | { type: 'overwritten'; named: boolean }
  /** A person wants a text, whatever was before. */
  | { type: 'requested'; key: string }
  /** A person put `text` there. */
  | { type: 'placed'; key: string; text: string }
  | { type: 'undo' };

export type Effect =
  | { type: 'cancel'; job: number }
  /** Put our text there; `force`: over whatever the page says, because a person wants it. */
  | { type: 'write'; text: string; force: boolean }
  /** Restore what the page had before our text. */
  | { type: 'erase' };

export type Step = [life: Life, effect: Effect | null];

export const UNSEEN: Life = { at: 'unseen' };

/** How often our text is put back after a page removed it; then we yield, so that no loop can form. */
export const MOST_ROUNDS = 2;

/**
 * One step of the state machine: the next state, and what has to be done about it.
 * Whatever is `waiting` afterwards is to be asked for as soon as there is room.
 */
export function live(life: Life, event: LifeEvent): Step {
  switch (event.type) {
    case 'needed':
      return needed(life, event.key);
    case 'unneeded':
      return unneeded(life);
    case 'changed':
      return changed(life);
    case 'asked':
      return life.at === 'waiting'
        ? [{ at: 'asked', key: life.key, job: event.job }, null]
        : [life, { type: 'cancel', job: event.job }];
    case 'answered':
      return answered(life, event.job, event.text);
    case 'overwritten':
      return overwritten(life, event.named);
    case 'requested':
      return life.at === 'asked' && life.key === event.key
        ? [life, null]
        : [{ at: 'waiting', key: event.key }, undoing(life)];
    case 'placed':
      return written(event.key, event.text, true);
    case 'undo':
      return life.at === 'yielded' ? [life, null] : [{ at: 'undone' }, undoing(life)];
  }
}

function needed(life: Life, key: string): Step {
  if (life.at === 'yielded' || life.at === 'undone') return [life, null];
  if (life.at !== 'unseen' && life.key === key) return [life, null];
  return [{ at: 'waiting', key }, undoing(life)];
}

function unneeded(life: Life): Step {
  if (life.at === 'waiting' || life.at === 'silent') return [UNSEEN, null];
  if (life.at === 'asked') return [UNSEEN, undoing(life)];
  return [life, null];
}

function changed(life: Life): Step {
  if (life.at === 'yielded' || life.at === 'undone') return [life, null];
  return [UNSEEN, undoing(life)];
}

function answered(life: Life, job: number, text: string | null): Step {
  if (life.at !== 'asked' || life.job !== job) return [life, null];
  if (text === null) return [{ at: 'silent', key: life.key }, null];
  return written(life.key, text, false);
}

function written(key: string, text: string, force: boolean): Step {
  return [
    { at: 'written', key, text, rounds: 0 },
    { type: 'write', text, force },
  ];
}

function overwritten(life: Life, named: boolean): Step {
  if (life.at !== 'written') return [life, null];
  // What of ours still stands, such as the language, goes too.
  if (named || life.rounds >= MOST_ROUNDS) return [{ at: 'yielded' }, { type: 'erase' }];
  return [
    { ...life, rounds: life.rounds + 1 },
    { type: 'write', text: life.text, force: false },
  ];
}

/** What takes back the present state's doing, if there is any. */
function undoing(life: Life): Effect | null {
  if (life.at === 'asked') return { type: 'cancel', job: life.job };
  return life.at === 'written' ? { type: 'erase' } : null;
}
