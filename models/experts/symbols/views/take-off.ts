import { EVEN, type Rgba } from './rgba.ts';
import { cutToSeen } from './seen-box.ts';

/**
 * Removes a background of one colour. Alpha is the distance from that colour, full from three quarters of the largest
 * distance on. The part of the background that shines through is subtracted from the colours, so a black icon on white
 * and a white one on black keep the same shape.
 * @param distance of each pixel from the background, 0..255
 * @returns what stands out, cut to its bounding box; null where nothing does
 */
export function takeOff(
  { width, height, data }: Rgba,
  ground: ArrayLike<number>,
  distance: Uint8Array,
): Rgba | null {
  const most = distance.reduce((highest, each) => Math.max(highest, each), 0);
  if (most <= EVEN) return null;
  const full = Math.floor((most * 3) / 4);
  const out = new Uint8Array(data.length);
  for (let pixel = 0; pixel < distance.length; pixel++) {
    const alpha = Math.min(255, Math.floor((distance[pixel]! * 255) / full));
    const at = pixel * 4;
    for (let channel = 0; channel < 3; channel++) {
      const through = Math.floor((ground[channel]! * (255 - alpha) + 127) / 255);
      out[at + channel] = Math.min(alpha, Math.max(0, data[at + channel]! - through));
    }
    out[at + 3] = alpha;
  }
  return cutToSeen({ width, height, data: out });
}
