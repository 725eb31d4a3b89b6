import { floodFromEdge } from '#models/engine/picture/flood-from-edge.ts';
import { distanceFrom, lowerMedian } from './plain-ground.ts';
import { CLEAR, EVEN, type Rgba } from './rgba.ts';
import { takeOff } from './take-off.ts';

/** What lies on a disc or tile of one colour, without the tile; null where a part is no such tile. */
export function onTile(part: Rgba): Rgba | null {
  const { width, height, data } = part;
  const ground = colourOfTile(part);
  if (!ground) return null;
  const distance = Uint8Array.from({ length: width * height }, (_, pixel) =>
    distanceFrom(ground, data, pixel * 4, 4),
  );
  const even = distance.filter((each) => each <= EVEN).length;
  if (even * 4 < width * height) return null;
  clearOutside(distance, width, height);
  return takeOff(part, ground, distance);
}

/** The colour near the middle of all four sides; null where they differ or let the background through. */
function colourOfTile({ width, height, data }: Rgba): number[] | null {
  const inset = Math.floor(Math.min(width, height) / 12);
  if (inset < 1) return null;
  const [across, down] = [width >> 1, height >> 1];
  const probes = [
    [across, inset],
    [across, height - 1 - inset],
    [inset, down],
    [width - 1 - inset, down],
  ].map(([x, y]) => (y! * width + x!) * 4);
  const values = [0, 1, 2, 3].map((channel) => probes.map((at) => data[at + channel]!));
  if (Math.min(...values[3]!) < CLEAR) return null;
  if (values.some((each) => Math.max(...each) - Math.min(...each) > EVEN)) return null;
  return values.map(lowerMedian);
}

/** Sets to 0 what is not of the tile's colour and connected with the picture's edge: it lies around the tile. */
function clearOutside(distance: Uint8Array, width: number, height: number): void {
  floodFromEdge(width, height, (pixel) => {
    if (distance[pixel]! <= EVEN) return false;
    distance[pixel] = 0;
    return true;
  });
}
