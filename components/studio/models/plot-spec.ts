/** What a plot shows, whatever draws it. */
export interface PlotSpec {
  /** With `names`, the values 0, 1, 2 ... stand for them. */
  x: { label: string; names?: readonly string[]; share?: boolean };
  y: { label: string; max: number; share?: boolean };
  /** x ascending, over all series; values that a series lacks are null. */
  data: [number[], ...(number | null)[][]];
  series: PlotSeries[];
  /** True: the series are told apart below the plot; false: each one's name stands beside its point. */
  legend: boolean;
}

export interface PlotSeries {
  label: string;
  /** guide: a thin line to compare with. */
  shape: 'point' | 'line' | 'bar' | 'guide';
}

/** As many as models.css has. */
const COLOURS = 6;

/** The custom property that holds the colour of a series. */
export function colourOf(index: number, shape: PlotSeries['shape']): string {
  return shape === 'guide' ? '--edge' : `--plot-${(index % COLOURS) + 1}`;
}
