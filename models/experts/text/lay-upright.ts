import type { Rgb } from '#models/engine/picture/pixels.ts';
import type { PixelBox } from './boxes.ts';
import { turn } from './cut.ts';
import type { FoundLines } from './find-lines.ts';
import { quartersToTurn, standsOnItsHead, type Quarters } from './orientation.ts';
import type { Readers } from './readers.ts';
import { straighten } from './skew.ts';

/** A picture as it is read: upright and level. */
export interface Page {
  picture: Rgb;
  boxes: PixelBox[];
  /** By how many quarters it was turned clockwise for that. */
  quarters: Quarters;
}

type Find = (picture: Rgb) => Promise<FoundLines>;

/** Turns a page that lies on its side, and straightens one that is askew. Any other stays as it is, at no cost. */
export async function layUpright(
  picture: Rgb,
  found: FoundLines,
  find: Find,
  readers: Readers,
): Promise<Page> {
  const quarters = quartersToTurn(picture, found.boxes, readers);
  if (quarters === 0) return { ...(await level(picture, found, find)), quarters };
  const upright = turnBy(picture, quarters);
  return { ...(await level(upright, await find(upright), find)), quarters };
}

/** The page turned by half, where it stands on its head; null where it does not. */
export async function turnOver(
  { picture, boxes, quarters }: Page,
  find: Find,
  readers: Readers,
): Promise<Page | null> {
  if (!standsOnItsHead(picture, boxes, readers)) return null;
  const upright = turnBy(picture, 2);
  return { picture: upright, boxes: (await find(upright)).boxes, quarters: ((quarters + 2) % 4) as Quarters };
}

async function level(picture: Rgb, { boxes, skew }: FoundLines, find: Find) {
  if (skew === 0) return { picture, boxes };
  const straight = straighten(picture, skew);
  return { picture: straight, boxes: (await find(straight)).boxes };
}

function turnBy(picture: Rgb, quarters: Quarters): Rgb {
  let turned = picture;
  for (let done = 0; done < quarters; done++) turned = turn(turned);
  return turned;
}
