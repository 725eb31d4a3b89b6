import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { Box } from './boxes.ts';

/** Pixels looked at along each side of a box: enough for shares of a few hundredths. */
const STEPS = 40;

/** Share of a box from which a colour counts as there: a hat on a person who fills it. */
const LEAST_SHARE = 0.04;

/** The basic colours that make up a good part of one of the boxes, in a fixed order. */
export function coloursIn(pixels: Pixels, boxes: readonly Box[]): string[] {
  const shares = boxes.map((box) => sharesOf(pixels, box));
  return COLOURS.filter((colour) => shares.some((share) => (share.get(colour) ?? 0) >= LEAST_SHARE));
}

const COLOURS = [
  'black',
  'white',
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'brown',
];

function sharesOf({ width, height, data }: Pixels, [left, top, w, h]: Box): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (let row = 0; row < STEPS; row++) {
    for (let column = 0; column < STEPS; column++) {
      const x = Math.min(width - 1, Math.floor((left + ((column + 0.5) / STEPS) * w) * width));
      const y = Math.min(height - 1, Math.floor((top + ((row + 0.5) / STEPS) * h) * height));
      const at = (y * width + x) * 4;
      for (const colour of namesOf(data[at]!, data[at + 1]!, data[at + 2]!)) {
        shares.set(colour, (shares.get(colour) ?? 0) + 1 / STEPS ** 2);
      }
    }
  }
  return shares;
}

/** What people might call a colour: more than one name where they would not agree. */
function namesOf(red: number, green: number, blue: number): string[] {
  const most = Math.max(red, green, blue) / 255;
  const spread = most - Math.min(red, green, blue) / 255;
  const saturation = most === 0 ? 0 : spread / most;
  const names = [
    ...(most < 0.32 ? ['black'] : []),
    ...(most > 0.65 && saturation < 0.2 ? ['white'] : []),
    ...(most > 0.2 && most < 0.85 && saturation < 0.25 ? ['gray'] : []),
  ];
  if (saturation < 0.22 || most < 0.15) return names;
  return [...names, ...huesOf(hueOf(red, green, blue), most, saturation)];
}

/** In degrees: red is 0, green 120, blue 240. */
function hueOf(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const sixth =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return (sixth * 60 + 360) % 360;
}

/** By hue; dark and pale tones of red to yellow have names of their own. */
function huesOf(hue: number, most: number, saturation: number): string[] {
  const within = (from: number, to: number) => hue >= from && hue < to;
  const isStrong = saturation > 0.45 && most > 0.3;
  return [
    ...((hue >= 340 || hue < 18) && isStrong ? ['red'] : []),
    ...((hue >= 300 || hue < 15) && most > 0.55 && saturation < 0.75 ? ['pink'] : []),
    ...(within(12, 45) && saturation > 0.55 && most > 0.55 ? ['orange'] : []),
    ...(within(8, 45) && most < 0.75 ? ['brown'] : []),
    ...(within(38, 70) && saturation > 0.35 && most > 0.45 ? ['yellow'] : []),
    ...(within(65, 175) ? ['green'] : []),
    ...(within(170, 262) ? ['blue'] : []),
    ...(within(250, 325) ? ['purple'] : []),
  ];
}
