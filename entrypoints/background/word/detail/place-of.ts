/** Where in a picture something is. */
export type PlaceInPicture = 'middle' | 'left' | 'right' | 'top' | 'bottom';

/** x, y, width and height as shares of the picture. */
type Box = readonly [number, number, number, number];

/** Shares of the picture at which its sides begin. */
const [BEGIN, END] = [0.36, 0.64];
/** What takes up so much of the picture is everywhere. */
const LARGE = 0.6;

/** Where the boxes are that one kind of thing has; null where they are none, in several places, or fill the picture. */
export function placeOf(boxes: readonly Box[]): PlaceInPicture | null {
  const places = new Set(boxes.map(placeOfBox));
  const [place = null] = places;
  return places.size === 1 ? place : null;
}

/** Left and right come first: people say them first. */
function placeOfBox([x, y, width, height]: Box): PlaceInPicture | null {
  if (width * height > LARGE) return null;
  const [column, row] = [x + width / 2, y + height / 2];
  if (column < BEGIN) return 'left';
  if (column > END) return 'right';
  if (row < BEGIN) return 'top';
  return row > END ? 'bottom' : 'middle';
}
