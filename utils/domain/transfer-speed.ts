/** Milliseconds over which the speed is averaged: long enough to be calm, short enough to follow the network. */
const WINDOW = 10_000;
/** Milliseconds before which a speed says nothing. */
const LEAST = 1_500;

/** How fast something comes. */
export interface TransferSpeed {
  /** Notes how many bytes are there now. */
  note(bytes: number, now: number): void;
  /** Whole seconds until `total` are there; null where nobody can say yet. */
  secondsLeft(total: number): number | null;
}

export function createTransferSpeed(): TransferSpeed {
  let notes: { bytes: number; at: number }[] = [];
  return {
    note(bytes, now) {
      // What goes backwards begins anew.
      if (bytes < (notes.at(-1)?.bytes ?? 0)) notes = [];
      notes = [...notes.filter(({ at }) => at >= now - WINDOW), { bytes, at: now }];
    },
    secondsLeft(total) {
      const [first, last] = [notes[0], notes.at(-1)];
      if (!first || !last || last.at - first.at < LEAST || last.bytes <= first.bytes) return null;
      const perSecond = ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
      return Math.ceil(Math.max(0, total - last.bytes) / perSecond);
    },
  };
}
