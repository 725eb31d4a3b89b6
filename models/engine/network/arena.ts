/** Memory whose parts are used again once nobody needs what is in them. */
export interface Arena {
  /** The first byte of a part that is needed from step `from` to step `to`, both included. */
  place(bytes: number, from: number, to: number): number;
  /** The first byte after all parts. */
  end(): number;
}

const ALIGNMENT = 16;

/** Each part lies at the lowest address, from `start`, where no part lies that is needed at the same time. */
export function createArena(start: number): Arena {
  const parts: { at: number; end: number; from: number; to: number }[] = [];
  return {
    place(bytes, from, to) {
      const length = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
      const others = parts.filter((part) => part.from <= to && from <= part.to);
      let at = start;
      for (const other of others.toSorted((a, b) => a.at - b.at)) {
        if (at + length <= other.at) break;
        at = Math.max(at, other.end);
      }
      parts.push({ at, end: at + length, from, to });
      return at;
    },
    end: () => Math.max(start, ...parts.map(({ end }) => end)),
  };
}
