/** What the host spends on one picture at most. Checked before anything is decoded. */
export const LIMITS = {
  /** Of the file. */
  bytes: 20 * 1024 * 1024,
  /** Width times height, as the file's header says. */
  pixels: 50_000_000,
  /** Milliseconds to fetch it. */
  fetch: 15_000,
  /** Milliseconds in the worker, loading the model included. */
  describe: 60_000,
  /** Milliseconds to draw an SVG. */
  draw: 5_000,
  /** Milliseconds without work after which the worker and its models go. */
  idle: 60_000,
} as const;

/** A number of bytes as people write it. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
