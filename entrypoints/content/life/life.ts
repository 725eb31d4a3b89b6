/**
 * Where one element that shows a picture is in its life, as a pure state machine. What else is to be known of an
 * element, and what follows from it, is in element-state.ts, which takes every step by this one.
 *
 *   unseen ──needed──> waiting ──asked──> asked ──answered──> written ──page names it──> yielded
 *                                           └────no text────> silent
 *   any of them ──undo──> undone; ──picture changed──> unseen; a person's request ──> waiting
 *   waiting, asked or silent ──needs no text, or the person gave up──> unseen; silent ──retry is due──> waiting
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
  /** The person who asked gave up waiting. */
  | { type: 'gave-up' }
  /** The pause after a failure is over. */
  | { type: 'retry-due' }
  /** It has become more urgent: a person has asked, or it has come near the viewport. */
  | { type: 'raised' }
  /** A person put `text` there. */
  | { type: 'placed'; key: string; text: string }
  /** The page has made this element, with `text` on it, out of one that we wrote on. */
  | { type: 'copied'; key: string; text: string }
  | { type: 'undo' };

export type Effect =
  | { type: 'cancel'; job: number }
  /** Put our text there; `force`: over whatever the page says, because a person wants it. */
  | { type: 'write'; text: string; force: boolean }
  /** Restore what the page had before our text. */
  | { type: 'erase' };

export type LifeStep = [life: Life, effect?: Effect | undefined];

export const UNSEEN: Life = { at: 'unseen' };

/** How often our text is put back after a page removed it; then we yield, so that no loop can form. */
export const MOST_ROUNDS = 2;

/**
 * One step of the state machine: the next state, and what has to be done about it.
 * Whatever is `waiting` afterwards is to be asked for as soon as there is room.
 */
export function live(life: Life, event: LifeEvent): LifeStep {
  switch (event.type) {
    case 'needed':
      return needed(life, event.key);
    case 'unneeded':
    case 'gave-up':
      return unneeded(life);
    case 'changed':
      return changed(life);
    case 'asked':
      return life.at === 'waiting'
        ? [{ at: 'asked', key: life.key, job: event.job }]
        : [life, { type: 'cancel', job: event.job }];
    case 'answered':
      return answered(life, event.job, event.text);
    case 'overwritten':
      return overwritten(life, event.named);
    case 'requested':
      return life.at === 'asked' && life.key === event.key ? [life] : awaiting(life, event.key);
    case 'retry-due':
      return life.at === 'silent' ? awaiting(life, life.key) : [life];
    case 'raised':
      return [life];
    case 'placed':
      return written(event.key, event.text, true);
    case 'copied':
      return [{ at: 'written', key: event.key, text: event.text, rounds: 0 }];
    case 'undo':
      return life.at === 'yielded' ? [life] : [{ at: 'undone' }, undoing(life)];
  }
}

function needed(life: Life, key: string): LifeStep {
  return isOver(life) || (life.at !== 'unseen' && life.key === key) ? [life] : awaiting(life, key);
}

function unneeded(life: Life): LifeStep {
  const canEnd = life.at === 'waiting' || life.at === 'silent' || life.at === 'asked';
  return canEnd ? startOver(life) : [life];
}

function changed(life: Life): LifeStep {
  return isOver(life) ? [life] : startOver(life);
}

/** Such a life goes on only where a person wants it to. */
function isOver(life: Life): life is Extract<Life, { at: 'yielded' | 'undone' }> {
  return life.at === 'yielded' || life.at === 'undone';
}

function awaiting(life: Life, key: string): LifeStep {
  return [{ at: 'waiting', key }, undoing(life)];
}

function startOver(life: Life): LifeStep {
  return [UNSEEN, undoing(life)];
}

function answered(life: Life, job: number, text: string | null): LifeStep {
  if (life.at !== 'asked' || life.job !== job) return [life];
  if (text === null) return [{ at: 'silent', key: life.key }];
  return written(life.key, text, false);
}

function written(key: string, text: string, force: boolean): LifeStep {
  return [
    { at: 'written', key, text, rounds: 0 },
    { type: 'write', text, force },
  ];
}

function overwritten(life: Life, named: boolean): LifeStep {
  if (life.at !== 'written') return [life];
  // The language that we set, for example, may still be there: it goes too.
  if (named || life.rounds >= MOST_ROUNDS) return [{ at: 'yielded' }, { type: 'erase' }];
  return [
    { ...life, rounds: life.rounds + 1 },
    { type: 'write', text: life.text, force: false },
  ];
}

/** The effect that takes back what the present state has done, if it has done anything. */
function undoing(life: Life): Effect | undefined {
  if (life.at === 'asked') return { type: 'cancel', job: life.job };
  return life.at === 'written' ? { type: 'erase' } : undefined;
}
