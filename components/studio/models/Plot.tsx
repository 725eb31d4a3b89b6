import { useEffect, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import { PLOT_HEIGHT, plotOptions } from './plot-options.ts';
import { colourOf, type PlotSpec } from './plot-spec.ts';

/** A plot, hidden from screen readers: a table says the same. The plotting library is loaded with the first plot. */
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
      plot = new Library(plotOptions(spec, element, Library), spec.data, element);
    };
    void draw();
    const sized = new ResizeObserver(() =>
      plot?.setSize({ width: element.clientWidth, height: PLOT_HEIGHT }),
    );
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
  return (
    <div aria-hidden="true">
      <div class="plot" dir="ltr" ref={place} />
      {spec.legend && <Legend spec={spec} />}
    </div>
  );
}

function Legend({ spec }: { spec: PlotSpec }) {
  return (
    <ul class="legend">
      {spec.series.map(({ label, shape }, index) => (
        <li key={label}>
          <i class={`swatch ${shape}`} style={{ '--colour': `var(${colourOf(index, shape)})` }} /> {label}
        </li>
      ))}
    </ul>
  );
}
