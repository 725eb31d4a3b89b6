import { useEffect, useRef } from 'preact/hooks';
import type uPlot from 'uplot';

export interface PlotSpec {
  x: { label: string };
  y: { label: string; max: number };
  /** Ascending, over all series; values that a series lacks are null. */
  data: [number[], ...(number | null)[][]];
  series: { label: string; line: boolean }[];
}

const HEIGHT = 260;
const COLOURS = ['--accent', '--bad', '--good', '--doubt'];

/** A plot, for the eyes only: a table beside it says the same. The library comes when there is something to draw. */
export function Plot({ spec }: { spec: PlotSpec }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let plot: uPlot | null = null;
    let gone = false;
    const draw = async () => {
      const { default: Library } = await import('uplot');
      if (gone) return;
      plot?.destroy();
      plot = new Library(optionsOf(spec, element), spec.data, element);
    };
    void draw();
    const sized = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height: HEIGHT }));
    sized.observe(element);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const redraw = () => void draw();
    dark.addEventListener('change', redraw);
    return () => {
      gone = true;
      sized.disconnect();
      dark.removeEventListener('change', redraw);
      plot?.destroy();
    };
  }, [spec]);
  return <div class="plot" dir="ltr" ref={place} aria-hidden="true" />;
}

function optionsOf({ x, y, series }: PlotSpec, element: HTMLElement): uPlot.Options {
  const colour = (name: string) => resolved(element, name);
  const axis = (label: string): uPlot.Axis => ({
    label,
    stroke: colour('--ink'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 },
  });
  return {
    width: element.clientWidth,
    height: HEIGHT,
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, range: (_, from, to) => [Math.min(0, from), to * 1.1 || 1] },
      y: { range: [0, y.max] },
    },
    axes: [axis(x.label), axis(y.label)],
    series: [
      {},
      ...series.map(({ label, line }, index): uPlot.Series => {
        const stroke = colour(COLOURS[index % COLOURS.length]!);
        const points = { show: true, size: 9, fill: stroke, stroke };
        return { label, stroke, width: line ? 2 : 0, spanGaps: true, points };
      }),
    ],
  };
}

/** The colour that a custom property stands for in this look: a canvas knows no `light-dark()`. */
function resolved(element: HTMLElement, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
