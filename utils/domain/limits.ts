/** The most that the host spends on one picture. Size and pixels are checked before anything is decoded. */
export const LIMITS = {
  /** Of the file. */
  bytes: 20 * 1024 * 1024,
  /** Width times height, as the file's header says. */
  pixels: 50_000_000,
  /** Milliseconds to fetch it. */
  fetch: 15_000,
  /** Milliseconds in the worker, including loading the models. */
  describe: 60_000,
  /** The same of a large model, for one text. */
  largeText: 300_000,
  /** Milliseconds to draw an SVG. */
  draw: 5_000,
  /** Milliseconds without work after which the worker and its models are released. */
  idle: 60_000,
} as const;

/** A number of bytes as people read it. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
