import type { ImagesAround } from '#utils/protocol/frame-images.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { countImages } from './frame-images.ts';

/** So long a description waits for the number of its image, in ms. */
const PATIENCE_MS = 1_000;

/** What the background tells of the other frames, since only it reaches all of them. */
export interface AwaitedImages {
  /** Null where it is not told in time. */
  known(): Promise<ImagesAround | null>;
  /** What was told of an earlier image may hold no longer. */
  forget(): void;
  removers: (() => void)[];
}

/** Answers how many images this frame has, and hears how many the others have. */
export function awaitImagesAround(): AwaitedImages {
  let told = Promise.withResolvers<ImagesAround>();
  return {
    async known() {
      if (isAlone()) return { before: 0, inside: [], total: countImages().images };
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
      return Promise.race([told.promise, late]);
    },
    forget() {
      told = Promise.withResolvers<ImagesAround>();
    },
    removers: [
      onMessage('countImages', () => countImages()),
      onMessage('imagesAround', ({ data }) => told.resolve(data)),
    ],
  };
}

/** A page without frames needs nobody to know its images. */
function isAlone(): boolean {
  return window === window.top && window.length === 0;
}
