import * as v from 'valibot';
import { byte, count, name, TensorSpec } from './card-parts.ts';

/** How a picture becomes the encoder's input: what training did, to the letter. */
const PictureSpec = v.strictObject({
  width: count,
  height: count,
  /** squash: the whole picture, its aspect ratio given up. */
  fit: v.literal('squash'),
  /** triangle: Pillow's BILINEAR, antialiased when it scales down. */
  filter: v.literal('triangle'),
  /** What shows through transparency: red, green, blue. */
  background: v.strictTuple([byte, byte, byte]),
});

/** An encoder and what it takes: enough to run it. */
export const EncoderInput = v.strictObject({ file: name, picture: PictureSpec, input: TensorSpec });
