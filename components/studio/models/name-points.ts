import type uPlot from 'uplot';
import type { PlotSeries } from './plot-spec';

/** CSS pixels. */
const GAP = 10;
const LINE = 15;

/** Writes each series' name beside its one point, where they lie close to each other below one another. */
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
  let last = -Infinity;
  for (const { label, x, y } of spots) {
    const line = Math.max(y, last + LINE * scale);
    const fits = x + GAP * scale + ctx.measureText(label).width <= bbox.left + bbox.width;
    ctx.textAlign = fits ? 'left' : 'right';
    ctx.fillText(label, x + (fits ? GAP : -GAP) * scale, line);
    last = line;
  }
  ctx.restore();
}
