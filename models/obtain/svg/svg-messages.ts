import type { Pixels } from '#models/engine/picture/pixels.ts';

/** To the frame that draws. The answer comes through the port that is sent along. */
export interface DrawMessage {
  type: 'draw';
  svg: string;
}

export type DrawnMessage = { type: 'drawn'; pixels: Pixels } | { type: 'draw-failed'; message: string };
