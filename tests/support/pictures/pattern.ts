import type { Pixels } from '#models/engine/picture/pixels.ts';

/** A picture in which each pixel's grey is given by its place. */
export function pattern(width: number, height: number, greyAt: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const grey = greyAt(at % width, Math.floor(at / width));
    data.set([grey, grey, grey, 255], at * 4);
  }
  return { width, height, data, naturalWidth: width, naturalHeight: height };
}

/** Light or dark for each place, without order but the same in every run (MurmurHash3's last steps). */
export function isDarkAt(column: number, row: number): boolean {
  let mixed = Math.imul(column + 1, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) & 1) === 1;
}

/** Squares of light and dark in the middle of a light picture, as in a code of so many modules. */
export function modules(side: number, count: number, size: number, turned = 0): Pixels {
  return middle(side, turned, (across, down) => {
    const [column, row] = [Math.floor(across / size + count / 2), Math.floor(down / size + count / 2)];
    const isInside = column >= 0 && row >= 0 && column < count && row < count;
    return isInside && isDarkAt(column, row);
  });
}

/** Bars in the middle of a light picture. */
export function bars(side: number, count: number, size: number, turned = 0): Pixels {
  return middle(side, turned, (across, down) => {
    const column = Math.floor(across / size + count / 2);
    return column >= 0 && column < count && Math.abs(down) < (count * size) / 4 && isDarkAt(column, 0);
  });
}

/** Each pixel is the mean of nine places in it, so that slanting edges are smooth. */
function middle(side: number, turned: number, isDark: (across: number, down: number) => boolean): Pixels {
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const steps = [-1 / 3, 0, 1 / 3];
  return pattern(side, side, (x, y) => {
    let darks = 0;
    for (const stepX of steps) {
      for (const stepY of steps) {
        const [across, down] = [x + 0.5 + stepX - side / 2, y + 0.5 + stepY - side / 2];
        if (isDark(across * cos + down * sin, down * cos - across * sin)) darks++;
      }
    }
    return 255 - (darks / 9) * 235;
  });
}
