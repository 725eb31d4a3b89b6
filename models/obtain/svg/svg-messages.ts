import type { Pixels } from '#models/engine/picture/pixels.ts';

/** An SVG, and what of it shows where its address ends with a fragment. */
export interface SvgDrawing {
  text: string;
  /** With "#", or empty. */
  fragment?: string | undefined;
}

/** To the frame that draws. The answer comes through the port that is sent along. */
export interface DrawMessage {
  type: 'draw';
  svg: SvgDrawing;
}

export type DrawnMessage = { type: 'drawn'; pixels: Pixels } | { type: 'draw-failed'; message: string };
