export const COLOURS = 3;
const SIDE = 3;
/** Numbers of a patch's row: three pixels, and one number more, which counts nothing. */
const PATCH_ROW = SIDE * COLOURS + 1;
/** Numbers of a patch, as the kernel `patches` writes it: what a 3x3 convolution of a picture looks at for one of its pixels. */
export const PATCH = SIDE * PATCH_ROW;
/** The kernel `patches` reads a little beyond the last patch. */
export const PATCH_SLACK_BYTES = 16;

/**
 * Puts the weights of such a convolution, [channels, 3 colours, 3, 3], into the order of patches: [channels, 3 rows, 3 pixels of 3 colours and a
 * zero].
 * @param packed zeros, PATCH for each channel
 */
export function orderAsPatches(values: ArrayLike<number>, packed: Int16Array | Float32Array): void {
  for (let at = 0; at < values.length; at++) {
    const x = at % SIDE;
    const y = Math.floor(at / SIDE) % SIDE;
    const colour = Math.floor(at / SIDE ** 2) % COLOURS;
    const channel = Math.floor(at / (SIDE ** 2 * COLOURS));
    packed[channel * PATCH + y * PATCH_ROW + x * COLOURS + colour] = values[at]!;
  }
}
