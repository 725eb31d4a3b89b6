/** What a person decides in the panel about the image that it was opened for. */
export type PanelDecision = {
  /** What names the picture on its site. */
  address: string;
} & (
  | { type: 'keep'; text: string }
  /** Our text was wrong, and none is wanted. */
  | { type: 'reject' }
  /** What was decided before, here or in the Studio, counts no longer. */
  | { type: 'undo' }
);

/** How a frame takes on the key for one image. */
export interface TakenOn {
  /** False where it has no image for it. */
  taken: boolean;
  /** What names the picture that a panel was opened for; null where none was. */
  panelFor: string | null;
}
