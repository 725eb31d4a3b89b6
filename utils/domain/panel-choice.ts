/** What a person decided about an image's text: theirs is kept, or ours was wrong. */
export type PanelChoice = 'kept' | 'rejected';
