import { log } from '#utils/log/log.ts';

import type { Pixels } from './pixels.ts';
import { shareOfContent } from './plain.ts';
import { readPixels } from './read-pixels.ts';

/** A frame with less than this on it is empty: many animations begin so. */
const EMPTY = 0.005;

/** Frames that are looked at. */
const LOOKED_AT = 8;

/** The last frame that is looked at: each needs those before it. */
const LAST = 200;

export function isEmpty(frame: Pixels): boolean {
  return shareOfContent(frame) < EMPTY;
}

/**
 * Of an animation that begins with an empty frame, the frame with the most on it; null where all are empty, or where it is no
 * animation that the browser can take apart.
 */
export async function fullestFrame(bytes: ArrayBuffer, mime: string): Promise<Pixels | null> {
  try {
    if (!('ImageDecoder' in globalThis) || !(await ImageDecoder.isTypeSupported(mime))) return null;
    return await fullestOf(new ImageDecoder({ data: bytes, type: mime }));
  } catch (error) {
    log.swallow('decode: no later frame', error);
    return null;
  }
}

async function fullestOf(decoder: ImageDecoder): Promise<Pixels | null> {
  let fullest: Pixels | null = null;
  let most = EMPTY;
  try {
    await decoder.tracks.ready;
    const frames = Math.min(LAST, decoder.tracks.selectedTrack?.frameCount ?? 1);
    const step = Math.max(1, (frames - 1) / LOOKED_AT);
    for (let frame = step; frame < frames; frame += step) {
      const { image } = await decoder.decode({ frameIndex: Math.round(frame) });
      const pixels = readPixels(image, image.displayWidth, image.displayHeight);
      image.close();
      const share = shareOfContent(pixels);
      if (share > most) [most, fullest] = [share, pixels];
    }
    return fullest;
  } finally {
    decoder.close();
  }
}
