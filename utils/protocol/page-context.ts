/**
 * What a page says around one element that shows a picture. The content script collects it for the background. It
 * travels as a tuple: property names would make the content script larger, and every page loads it. Texts are what a
 * screen reader reads there, without pictures, cut off at `LONGEST_HEARD`.
 */
export type PageContext = [
  /** Markup of the unnamed control that the picture is alone in, else of the picture's element; its beginning. */
  html: string,
  /** The heading in surroundings that hold no other picture. */
  label: string,
  /** The nearest text in those surroundings: a caption, a name beside an avatar. */
  beside: string,
  /** Width on the page in CSS pixels; 0 where the browser could not load the picture. */
  width: number,
  /** Number of the element in its frame. */
  element: number,
  /** Number of the nearest element around it that holds other pictures too; null for none but the body. */
  list: number | null,
  /** Markup of the surroundings, with `<x>` where the control or the picture's element stands. */
  card?: string,
  /** The language of the place as the page tells it: a BCP 47 tag. */
  lang?: string,
];

/** Characters of a text, and of markup, that are worth sending. */
export const LONGEST_HEARD = 120;
export const LONGEST_MARKUP = 2_000;
export const LONGEST_CARD = 50_000;
