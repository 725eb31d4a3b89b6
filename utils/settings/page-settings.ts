/** automatic: without being asked; request: only when asked; off: images are not even looked for. */
export type Mode = 'automatic' | 'request' | 'off';
export const MODES = ['automatic', 'request', 'off'] as const satisfies readonly Mode[];

/**
 * All that a content script is told of the settings: those of its own page, never the list of other sites. Every page
 * loads this file, so it imports nothing.
 */
export interface PageSettings {
  mode: Mode;
  /** Shortest side, in CSS pixels, of an image worth describing. */
  smallestSide: number;
  /** True where alt text that is a file name, an address or a placeholder counts as missing. */
  junkAlt: boolean;
  /** True where data or a low battery are to be spared: images out of view are then described only once they come into view. */
  isFrugal?: boolean;
}

/** Images with a shorter side than this, in CSS pixels, are skipped unless a person sets another limit. */
export const SMALLEST_SIDE = 24;
