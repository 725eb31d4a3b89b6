/** How many images a frame has, and where in the page it stands. */
export interface FrameImages {
  /** Which child it is of the frame around it, and so on, from the top; -1 where that cannot be told, as in shadow trees. */
  path: number[];
  images: number;
  /** How many of its images come before each of its child frames. */
  beforeChild: number[];
}

/** The images of the other frames of a page, as one of its frames has to know them to count its own among them. */
export interface ImagesAround {
  /** In document order, before the frame. */
  before: number;
  /** In each of its child frames, with all inside them. */
  inside: number[];
  /** In the whole page, the frame's own too. */
  total: number;
}
