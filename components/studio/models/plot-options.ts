import type uPlot from 'uplot';
import { messages } from '#utils/language/i18n.ts';
import { percent } from '#components/studio/percent.ts';
import { nameBesidePoint } from './name-points.ts';
import { colourOf, type PlotSeries, type PlotSpec } from './plot-spec.ts';

/** Dashes, so that lines differ by more than their colour. */
const DASHES = [[], [9, 5], [2, 4], [10, 4, 2, 4], [5, 2]];
/** CSS pixels. */
export const PLOT_HEIGHT = 280;

const FONT = '12px system-ui, sans-serif';

/** The plotting library's options for a plot in `element`, in the page's light or dark colours. */
export function plotOptions(spec: PlotSpec, element: HTMLElement, library: typeof uPlot): uPlot.Options {
  const { x, y, series } = spec;
  const colours = series.map(({ shape }, index) => resolved(element, colourOf(index, shape)));
  const ink = resolved(element, '--ink');
  const line = { stroke: resolved(element, '--line'), width: 1 };
  const axis = (label: string): uPlot.Axis => ({
    label,
    font: FONT,
    labelFont: FONT,
    stroke: ink,
    grid: line,
    ticks: line,
  });
  return {
    width: element.clientWidth,
    height: PLOT_HEIGHT,
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, range: x.names ? [-0.6, x.names.length - 0.4] : x.share ? [0, 1] : roomAround },
      y: { range: [0, y.max] },
    },
    axes: [
      x.names
        ? { ...axis(x.label), grid: { show: false }, ...categories(x.names) }
        : { ...axis(x.label), values: writer(x.share) },
      { ...axis(y.label), values: writer(y.share), size: 58 },
    ],
    series: [{}, ...series.map((one, index) => seriesOptions(one, index, spec, colours[index]!, library))],
    hooks: spec.legend ? {} : { draw: [(plot) => nameBesidePoint(plot, series, ink)] },
  };
}

function seriesOptions(
  { label, shape }: PlotSeries,
  index: number,
  { series }: PlotSpec,
  stroke: string,
  library: typeof uPlot,
): uPlot.Series {
  if (shape === 'bar') {
    const bars = series.filter((one) => one.shape === 'bar').length;
    // Two bars stand side by side; a single one is centred.
    const align = bars === 1 ? 0 : index === 0 ? -1 : 1;
    const paths = library.paths.bars?.({ size: [bars === 1 ? 0.5 : 0.35, 64], align, gap: 2 });
    return { label, stroke, fill: stroke, points: { show: false }, ...(paths ? { paths } : {}) };
  }
  if (shape === 'guide') return { label, stroke, width: 1, dash: [4, 4], points: { show: false } };
  const points = { show: true, size: shape === 'point' ? 11 : 7, fill: stroke, stroke };
  const dash = shape === 'line' ? DASHES[index % DASHES.length]! : [];
  return { label, stroke, width: shape === 'line' ? 2 : 0, dash, spanGaps: true, points };
}

function categories(names: readonly string[]): Pick<uPlot.Axis, 'splits' | 'values' | 'size'> {
  return {
    splits: () => names.map((_, index) => index),
    // One word on each line: five models must fit side by side on a narrow screen.
    values: () => names.map((name) => name.replaceAll(' ', '\n')),
    size: 52,
  };
}

function writer(share = false): (plot: uPlot, values: number[]) => string[] {
  return (_, values) => values.map((value) => (share ? percent(value, messages) : messages.number(value)));
}

function roomAround(_: uPlot, from: number, to: number): [number, number] {
  return [Math.min(0, from), to * 1.25 || 1];
}

/** The colour that a custom property has now: a canvas does not understand `light-dark()`. */
function resolved(element: HTMLElement, name: string): string {
  const probe = document.createElement('i');
  probe.style.cssText = `color: var(${name}); forced-color-adjust: none`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
