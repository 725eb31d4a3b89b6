/** automatic: by itself; request: when asked; off: not even detection runs. */
export type Mode = 'automatic' | 'request' | 'off';
export const MODES = ['automatic', 'request', 'off'] as const satisfies readonly Mode[];

/** What a content script may know of the settings: this page's, and no list of other sites. */
export interface PageSettings {
  mode: Mode;
  /** Shortest side, in CSS pixels, of an image worth describing. */
  smallestSide: number;
  /** True where a file name, an address or a placeholder counts as no text. */
  junkAlt: boolean;
}

/** What a person may switch on or off, for every site at once. */
export interface Choices {
  /** Describes images whose text is a file name, an address or a placeholder. */
  junkAlt: boolean;
  /** Marks images as decoration where the text beside them says it all. */
  emptyAlt: boolean;
}

/** Shortest side in CSS pixels below which an image is skipped (DESIGN, "Detection, defined"). */
export const SMALLEST_SIDE = 24;
