import { axis, chart, colour, place } from '#scripts/lib/chart.ts';

/** Memory at one moment, in bytes. */
export interface Sample {
  /** Pages opened until then. */
  page: number;
  minutes: number;
  /** Processes that run our pages, workers and service worker. */
  extension: number;
  /** Objects of the service worker's and the host's scripts, within that, after a collection of garbage. */
  scripts: number;
  /** Processes of the pages in the tabs, our content script among them. */
  pages: number;
  /** Everything else of the browser. */
  rest: number;
}

type Part = 'extension' | 'scripts' | 'pages' | 'rest';

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Bytes that each hundred pages add: the slope of the line that fits best. */
export function slopeOf(samples: readonly Sample[], part: Part): number {
  const page = meanOf(samples.map((sample) => sample.page));
  const bytes = meanOf(samples.map((sample) => sample[part]));
  const both = samples.reduce((sum, sample) => sum + (sample.page - page) * (sample[part] - bytes), 0);
  const spread = samples.reduce((sum, sample) => sum + (sample.page - page) ** 2, 0);
  return spread === 0 ? 0 : (100 * both) / spread;
}

const LINES = { extension: 'our processes', pages: 'pages in tabs', rest: 'the browser itself' } as const;

/** Memory against pages, as an SVG file. */
export function plotOf(samples: readonly Sample[]): string {
  const parts = Object.keys(LINES) as (keyof typeof LINES)[];
  const most = Math.max(...samples.flatMap((sample) => parts.map((part) => sample[part] / 1e6)));
  const x = axis('pages opened', 0, samples.at(-1)!.page);
  const y = axis('megabytes', 0, most);
  // The legend is below the lines: the browser alone takes a hundred megabytes.
  const [left, bottom] = place(x, y, 0, 0);
  const lines = parts.map((part, at) => {
    const points = samples.map((sample) => place(x, y, sample.page, sample[part] / 1e6).join(',')).join(' ');
    const words = `<text x="${left + 10}" y="${bottom - 10 - 16 * at}" fill="${colour(at)}">${LINES[part]}</text>`;
    return `<polyline points="${points}" fill="none" stroke="${colour(at)}" stroke-width="2"/>${words}`;
  });
  const minutes = Math.round(samples.at(-1)!.minutes);
  return chart(`Memory in a session of ${minutes} minutes`, x, y, lines.join(''));
}
