import type { PageContext } from '#utils/protocol/page-context.ts';

/** A picture that is asked about, and where it stands. */
export interface PictureOnPage {
  context: PageContext;
  /** Address of the picture; for a picture without one, the key that identifies it. */
  address: string;
  /** Address of the frame, by the browser and not by the page. */
  page: string | undefined;
  /** Id of the frame's document. */
  document: string;
  /** True where a person asked for this picture: then nothing is held back. */
  byPerson: boolean;
  /** True where an image that the text beside it makes needless is to get `alt=""`. */
  emptyAlt: boolean;
}
