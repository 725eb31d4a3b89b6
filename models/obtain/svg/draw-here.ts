import { PictureError } from '#utils/domain/picture-error.ts';
import { drawSvg } from './draw.ts';
import type { DrawSvg } from './frame.ts';

/** Draws an SVG in this very document. */
export const drawHere: DrawSvg = async (svg, signal) => {
  signal.throwIfAborted();
  try {
    return await drawSvg(svg);
  } catch (error) {
    throw new PictureError('unreadable', (error as Error).message);
  }
};
