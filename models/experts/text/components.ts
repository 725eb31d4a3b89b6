import type { PixelBox } from './boxes.ts';

export interface Component extends PixelBox {
  /** Pixels that belong to it. */
  area: number;
  /** Mean value of the map over these pixels. */
  mean: number;
  /** Direction in which it is longest, in radians, -π/2..π/2; positive where it runs downwards to the right. */
  angle: number;
  /** How many times longer than thick it is in that direction. */
  elongation: number;
}

/**
 * The connected parts (8 neighbours) of a map where it is above a threshold.
 * @param map rows of `width` values
 */
export function components(map: Uint8Array, width: number, height: number, threshold: number): Component[] {
  const seen = new Uint8Array(map.length);
  const found: Component[] = [];
  for (let start = 0; start < map.length; start++) {
    if (!seen[start] && map[start]! > threshold)
      found.push(flood(map, width, height, threshold, seen, start));
  }
  return found;
}

function flood(
  map: Uint8Array,
  width: number,
  height: number,
  threshold: number,
  seen: Uint8Array,
  start: number,
): Component {
  const box = { left: width, top: height, right: 0, bottom: 0, area: 0, mean: 0 };
  const spread = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  const [startX, startY] = [start % width, Math.floor(start / width)];
  const waiting = [start];
  seen[start] = 1;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
    box.area += 1;
    box.mean += map[at]!;
    const [dx, dy] = [x - startX, y - startY];
    spread.x += dx;
    spread.y += dy;
    spread.xx += dx * dx;
    spread.yy += dy * dy;
    spread.xy += dx * dy;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (seen[next] || map[next]! <= threshold) continue;
        seen[next] = 1;
        waiting.push(next);
      }
    }
  }
  return { ...box, mean: box.mean / box.area, ...mainAxis(spread, box.area) };
}

/** The axis along which pixels are spread most, from the sums of their coordinates and the products of these. */
function mainAxis(
  sums: { x: number; y: number; xx: number; yy: number; xy: number },
  area: number,
): Pick<Component, 'angle' | 'elongation'> {
  const [x, y] = [sums.x / area, sums.y / area];
  // A pixel is a square, not a point.
  const xx = sums.xx / area - x * x + 1 / 12;
  const yy = sums.yy / area - y * y + 1 / 12;
  const xy = sums.xy / area - x * y;
  const [mean, half] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  return {
    angle: Math.atan2(2 * xy, xx - yy) / 2,
    elongation: Math.sqrt((mean + half) / Math.max(mean - half, 1 / 12)),
  };
}
