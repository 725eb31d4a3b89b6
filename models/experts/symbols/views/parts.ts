import type { Pixels } from '#models/engine/picture/pixels.ts';
import { distanceFrom, plainGround } from './plain-ground.ts';
import { CLEAR, type Rgba } from './rgba.ts';
import { cutToSeen } from './seen-box.ts';
import { takeOff } from './take-off.ts';

/**
 * What may be a symbol in a picture, before it is scaled: one or two parts, or none where nothing can be seen.
 *
 * - Of a transparent picture, what is visible.
 * - Of an opaque one, what stands out from its plain background; before it the whole picture, if that has the shape of a flag.
 * - Of one whose background is not plain, the whole picture.
 */
export function partsOf(pixels: Pixels): Rgba[] {
  const { width, height } = pixels;
  if (isTransparent(pixels)) {
    const seen = cutToSeen(premultiplied(pixels));
    return seen ? [seen] : [];
  }
  const whole = opaque(pixels);
  const ground = plainGround(whole);
  const out = ground && takeOff(whole, ground, distances(whole, ground));
  if (!out) return [whole];
  // Only a picture in the shape of a flag may be one: else any red thing on white would be the flag of Japan.
  const isFlagShaped = height * 6 <= width * 5 && width * 10 <= height * 21;
  return isFlagShaped ? [whole, out] : [out];
}

function isTransparent({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at]! < CLEAR) return true;
  return false;
}

function premultiplied({ width, height, data }: Pixels): Rgba {
  const out = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]!;
    for (let channel = 0; channel < 3; channel++) {
      out[at + channel] = Math.floor((data[at + channel]! * alpha + 127) / 255);
    }
    out[at + 3] = alpha;
  }
  return { width, height, data: out };
}

function opaque({ width, height, data }: Pixels): Rgba {
  const out = new Uint8Array(data);
  for (let at = 3; at < out.length; at += 4) out[at] = 255;
  return { width, height, data: out };
}

function distances({ data }: Rgba, ground: ArrayLike<number>): Uint8Array {
  return Uint8Array.from({ length: data.length / 4 }, (_, pixel) => distanceFrom(ground, data, pixel * 4, 3));
}
