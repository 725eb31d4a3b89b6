/** A number that a person may set: whole, from `least` to `most`. */
export interface Range {
  least: number;
  most: number;
  /** What one press of an arrow key changes. */
  step: number;
}

/** What the numbers of the settings may be. */
export const RANGES = {
  /** Characters of a description. */
  longest: { least: 60, most: 300, step: 5 },
  /** CSS pixels of an image's shortest side. */
  smallestSide: { least: 3, most: 200, step: 1 },
  /** Seconds without work after which the models leave the memory. */
  idleSeconds: { least: 10, most: 1800, step: 10 },
  /** Millions of bytes of stored descriptions; 0 stores none. */
  cacheMegabytes: { least: 0, most: 500, step: 5 },
} as const satisfies Record<string, Range>;

/** Characters of a person's own marker. */
export const LONGEST_MARKER = 20;
