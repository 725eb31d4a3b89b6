/** What a person decides in the panel about the image that it was opened for. */
export type PanelDecision = {
  /** What names the picture on its site. */
  address: string;
} & (
  | {
      type: 'keep';
      text: string;
      /** The name of the page's own that it replaces; null where there is none. */
      over: string | null;
    }
  /** Our text was wrong, and none is wanted. */
  | { type: 'reject' }
  /** What was decided before, here or in the Studio, counts no longer. */
  | { type: 'undo' }
);

/** Words that a person kept for a picture, and that are to be put back into the page. */
export interface KeptWording {
  /** What names the picture on its site. */
  address: string;
  text: string;
  /** The name of the page's own that they replace, where there is one. */
  over?: string | undefined;
}

/** How a frame takes on the key for one image. */
export interface TakenOn {
  /** False where it has no image for it. */
  taken: boolean;
  /** What names the picture that a panel was opened for; null where none was. */
  panelFor: string | null;
}
