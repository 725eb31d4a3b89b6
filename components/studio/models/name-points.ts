import type uPlot from 'uplot';
import type { PlotSeries } from './plot-spec.ts';

/** CSS pixels. */
const GAP = 10;
const LINE = 15;

/**
 * Writes each series' name next to its one point: to the right, unless another point is in the way. Names that would
 * overlap are moved down.
 */
export function nameBesidePoint(plot: uPlot, series: readonly PlotSeries[], ink: string): void {
  const { ctx, bbox } = plot;
  const scale = devicePixelRatio;
  const spots = series
    .flatMap(({ label }, index) => {
      const values = plot.data[index + 1] ?? [];
      const at = values.findIndex((value) => value !== null && value !== undefined);
      if (at < 0) return [];
      const x = plot.valToPos(plot.data[0][at]!, 'x', true);
      return [{ label, x, y: plot.valToPos(values[at]!, 'y', true) }];
    })
    .toSorted((a, b) => a.y - b.y);
  ctx.save();
  ctx.font = `600 ${12 * scale}px system-ui, sans-serif`;
  ctx.fillStyle = ink;
  ctx.textBaseline = 'middle';
  const taken: { from: number; to: number; line: number }[] = [];
  for (const { label, x, y } of spots) {
    const { width } = ctx.measureText(label);
    const [right, left] = [x + GAP * scale, x - GAP * scale - width];
    const coversPoint = (from: number) =>
      spots.some((spot) => {
        const isNear = Math.abs(spot.y - y) < LINE * scale;
        return isNear && spot.x > from - GAP * scale && spot.x < from + width + GAP * scale && spot.x !== x;
      });
    const fits = right + width <= bbox.left + bbox.width && (!coversPoint(right) || coversPoint(left));
    const from = fits ? right : left;
    const beside = taken.filter((other) => from < other.to && other.from < from + width);
    const line = Math.max(y, ...beside.map((other) => other.line + LINE * scale));
    taken.push({ from, to: from + width, line });
    ctx.textAlign = 'left';
    ctx.fillText(label, from, line);
  }
  ctx.restore();
}
