/**
 * What the heads over the trunk see in a photo. Everything has a calibrated probability, 0..1, of being there; what is
 * improbable is left out. Names are plain English words, which are also the keys of the tables that put them into words.
 */
export interface SeenFinding {
  objects: SeenObject[];
  stuff: SeenStuff[];
  /** Places that the photo may show as a whole. */
  scenes: SeenName[];
  /** Plain names of ImageNet's classes: of what fills the photo, mostly. */
  names: { name: string; above: string[]; probability: number }[];
  /** How probable it is that people would use a verb for what is done; each verb as captioners write it: "riding". */
  acts: { name: string; probability: number }[];
}

export interface SeenName {
  name: string;
  /** False for names that are evidence for others and are never spoken themselves. */
  isTold: boolean;
  probability: number;
}

/** An object of the detector, re-scored by everything else that is seen. */
export interface SeenObject {
  /** A COCO label. */
  label: string;
  probability: number;
  /** The detector's own score. */
  score: number;
  /** Null where there are several, but not surely how many. */
  count: number | null;
  /** x, y, width and height as shares of the photo, 0..1, of those that were told apart. */
  boxes: [number, number, number, number][];
  /** Basic colours, in English, that make up a good part of one of the boxes. */
  colours: string[];
}

/** Stuff such as sky, grass or a wall, with where it is: the share of each cell of a 7 by 7 grid, row by row. */
export interface SeenStuff extends SeenName {
  /** Share of the whole photo. */
  area: number;
  cells: number[];
}
