import * as v from 'valibot';
import { byte, count, name, TensorSpec } from './card-parts.ts';

/** How a picture becomes the input of the encoder: exactly as in training. */
const PictureSpec = v.strictObject({
  width: count,
  height: count,
  /** squash: the whole picture is resized to width and height, whatever its aspect ratio. */
  fit: v.literal('squash'),
  /** triangle: Pillow's BILINEAR, antialiased when it scales down. */
  filter: v.literal('triangle'),
  /** The colour that shows where the picture is transparent: red, green, blue. */
  background: v.strictTuple([byte, byte, byte]),
});

/**
 * An encoder and what it takes: enough to run it.
 *
 * The router and the captioners share one encoder, called the trunk. It turns a picture into numbers once; decoders and
 * small networks (heads) then work on these numbers. It is by far the slowest part, so nothing runs it twice for one
 * picture.
 */
export const EncoderInput = v.strictObject({ file: name, picture: PictureSpec, input: TensorSpec });
