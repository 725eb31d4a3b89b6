/*
 * Plots as SVG files, drawn by commands.
 */

const WIDTH = 560;
const HEIGHT = 340;
export const FRAME = { left: 60, right: 24, top: 44, bottom: 52 };
const COLOURS = ['#1b6ca8', '#c2571a', '#2e7d4f', '#8a3d8f', '#8c6d1f', '#444444'];

/** One of the two axes of a plot, in its own unit. */
export interface Axis {
  title: string;
  from: number;
  to: number;
  step: number;
}

/** An axis that ends at a round number at or above `most`, in about five steps. */
export function axis(title: string, from: number, most: number): Axis {
  const magnitude = 10 ** Math.floor(Math.log10(most / 5));
  const step = [1, 2, 5, 10].map((each) => each * magnitude).find((each) => most / each <= 5.001)!;
  return { title, from, to: Math.ceil(most / step - 1e-9) * step, step };
}

/** Where a point of the plot lies in the drawing. */
export function place(x: Axis, y: Axis, atX: number, atY: number): [number, number] {
  const across = (atX - x.from) / (x.to - x.from);
  const up = (atY - y.from) / (y.to - y.from);
  return [
    Math.round(FRAME.left + across * (WIDTH - FRAME.left - FRAME.right)),
    Math.round(HEIGHT - FRAME.bottom - up * (HEIGHT - FRAME.top - FRAME.bottom)),
  ];
}

/** A whole plot: its title, axes and content. */
export function chart(title: string, x: Axis, y: Axis, content: string): string {
  const ticks = [
    ...steps(y).map((tick) => {
      const [left, up] = place(x, y, x.from, tick);
      const [right] = place(x, y, x.to, tick);
      return `<path d="M${left} ${up}H${right}" stroke="#ddd"/><text x="${left - 8}" y="${up + 4}" text-anchor="end">${text(tick)}</text>`;
    }),
    ...(x.step > 0 ? steps(x) : []).map((tick) => {
      const [at, up] = place(x, y, tick, y.from);
      return `<text x="${at}" y="${up + 18}" text-anchor="middle">${text(tick)}</text>`;
    }),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>` +
    `<text x="${FRAME.left}" y="26" font-size="17" font-weight="bold">${title}</text>${ticks.join('')}${content}` +
    `<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">${x.title}</text>` +
    `<text transform="translate(16 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${y.title}</text></svg>\n`
  );
}

function steps({ from, to, step }: Axis): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** Words above or below a point. */
export function label(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle">${words}</text>`;
}

function text(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

/** The colour of the line or point of that number. */
export function colour(index: number): string {
  return COLOURS[index % COLOURS.length]!;
}
