/** What a plot shows, independent of the library that draws it. */
export interface PlotSpec {
  /** With `names`, the values are positions in that list. */
  x: { label: string; names?: readonly string[]; share?: boolean };
  y: { label: string; max: number; share?: boolean };
  /** All x values, ascending, then the y values of each series; null where a series has none. */
  data: [number[], ...(number | null)[][]];
  series: PlotSeries[];
  /** True puts a legend below the plot; false writes each series' name next to its point. */
  legend: boolean;
}

export interface PlotSeries {
  label: string;
  /** `guide` is a thin line to compare with. */
  shape: 'point' | 'line' | 'bar' | 'guide';
}

/** The number of plot colours in scorecard.css. */
const COLOURS = 6;

/** The custom property that holds the colour of a series. */
export function colourOf(index: number, shape: PlotSeries['shape']): string {
  return shape === 'guide' ? '--edge' : `--plot-${(index % COLOURS) + 1}`;
}
