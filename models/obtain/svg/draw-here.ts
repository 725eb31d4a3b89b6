import { PictureError } from '#utils/domain/picture-error.ts';
import { createTurns } from '#utils/async/turns.ts';
import { drawSvg } from './draw.ts';
import type { DrawSvg } from './frame.ts';
import { mayDecodeEmbedded } from './weight/embedded.ts';
import { weighSvg } from './weight/weigh-svg.ts';

/** Characters that are looked at: what is longer takes too long to be read. */
const LONGEST = 2_000_000;

/** Shapes. Firefox draws so many in about two seconds. */
const HEAVIEST = 20_000;

const takeTurn = createTurns();

/**
 * Draws an SVG in this very document, for browsers that have no sandboxed pages: no frame of Firefox has a process of its own, so
 * what hangs could not be stopped. So the drawing is weighed first, and what would take long is not begun.
 * docs/decisions/018-svg-is-weighed-in-firefox.md says what was measured.
 */
export const drawHere: DrawSvg = (svg, signal) =>
  takeTurn(async () => {
    if (isTooComplex(svg.text)) {
      throw new PictureError(
        'svg-too-complex',
        'The SVG has too many parts, or too heavy ones, to be drawn here.',
      );
    }
    try {
      return await drawSvg(svg);
    } catch (error) {
      throw new PictureError('unreadable', (error as Error).message);
    }
  }, signal);

function isTooComplex(text: string): boolean {
  return text.length > LONGEST || !mayDecodeEmbedded(text) || weighSvg(text) > HEAVIEST;
}
