/** What must become of one picture of the demo page. */
export interface Expectation {
  /** Its `data-picture`. */
  picture: string;
  title: string;
  /** The states it may end in. */
  states: readonly string[];
  /** What the text must match, if there is one. */
  says?: RegExp;
}

const SPOKEN = ['said', 'hedged'] as const;
const SPOKEN_OR_LISTED = [...SPOKEN, 'list'] as const;
const PERSON = /\b(person|people|man|woman)\b/i;
const CAT = /\bcat\b/i;
const CUP = /\bcup\b/i;

/**
 * In the order of the page.
 * - A photograph of a person gets a caption that the detector confirms, or a list if the confidence is too low.
 * - A cat or a cup, which the default model's captions do not know, gets a phrase of what is seen, flat where that is sure.
 * - A photograph in which nothing is recognised gets nothing.
 * - A chart gets its title and labels, a notice its words. No scene is invented for a silhouette.
 * - A link gets the purpose that its target tells. A button that tells none gets nothing.
 */
export const EXPECTATIONS: readonly Expectation[] = [
  { picture: 'photographer', title: 'Photographer', states: SPOKEN_OR_LISTED, says: PERSON },
  {
    picture: 'svg-file',
    title: 'Bar chart, SVG file',
    states: SPOKEN,
    says: /^Bar chart: Visitors by season/,
  },
  { picture: 'notice', title: 'Notice, drawn text', states: SPOKEN, says: /^Text: Closed today/ },
  { picture: 'astronaut', title: 'Astronaut', states: SPOKEN_OR_LISTED, says: PERSON },
  { picture: 'linked-icon', title: 'Linked icon', states: SPOKEN, says: /^Contact$/ },
  { picture: 'cat', title: 'Cat', states: ['list'], says: CAT },
  { picture: 'coffee', title: 'Coffee', states: SPOKEN_OR_LISTED, says: CUP },
  { picture: 'rocket', title: 'Rocket', states: ['refused'] },
  { picture: 'galaxies', title: 'Galaxies', states: ['refused'] },
  { picture: 'labelled', title: 'Clock with alt text', states: ['ok'], says: /wall clock/ },
  { picture: 'decorative', title: 'Bricks, decorative', states: ['decorative'] },
  { picture: 'linked-photo', title: 'Linked photo', states: SPOKEN, says: /^Portrait$/ },
  { picture: 'svg-button', title: 'Button of SVG', states: ['refused'] },
  { picture: 'silhouette', title: 'Silhouette', states: ['refused', 'list'] },
  { picture: 'data-url', title: 'Cat, data: URL', states: ['list'], says: CAT },
  { picture: 'animated', title: 'Coffee, animated GIF', states: SPOKEN_OR_LISTED, says: CUP },
  { picture: 'inserted-later', title: 'Photographer, late', states: SPOKEN_OR_LISTED, says: PERSON },
  { picture: 'shadow', title: 'Astronaut in shadow root', states: SPOKEN_OR_LISTED, says: PERSON },
  { picture: 'frame', title: 'Cat in a frame', states: ['list'], says: CAT },
  { picture: 'frame-elsewhere', title: "Cup in another's frame", states: SPOKEN_OR_LISTED, says: CUP },
  { picture: 'broken', title: 'Broken', states: ['broken'] },
  { picture: 'tracker', title: 'Tracker of 2 px', states: ['tracker'] },
  { picture: 'private', title: 'Members only', states: ['failed'] },
  { picture: 'lazy', title: 'Cat, lazy', states: ['list'], says: CAT },
];
