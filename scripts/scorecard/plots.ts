import type { ModelScore, Scorecard, Trust } from '#models/catalog/scorecard-schema.ts';

const WIDTH = 560;
const HEIGHT = 340;
const FRAME = { left: 60, right: 24, top: 44, bottom: 52 };
const COLOURS = ['#1b6ca8', '#c2571a', '#2e7d4f', '#8a3d8f', '#8c6d1f', '#444444'];

interface Axis {
  title: string;
  from: number;
  to: number;
  step: number;
}

/** The plots of a scorecard as SVG files, by name. The tables in the README say the same. */
export function plotsOf({ models }: Scorecard): Record<string, string> {
  return {
    'quality-against-time.svg': qualityAgainstTime(models),
    'gender.svg': genderBars(models),
    'reliability.svg': reliabilityLines(models),
    'coverage.svg': coverageLines(models),
  };
}

function qualityAgainstTime(models: readonly ModelScore[]): string {
  const x = axis('milliseconds for a photo', 0, Math.max(...models.map((each) => each.milliseconds.whole)));
  const y = axis('CIDEr-D', 0, Math.max(...models.map((each) => each.asModel.cider)));
  const points = models.map((model, index) => {
    const [at, up] = place(x, y, model.milliseconds.whole, model.asModel.cider);
    return `<circle cx="${at}" cy="${up}" r="6" fill="${colour(index)}"/>${label(at, up - 12, model.id)}`;
  });
  return chart('Quality against time', x, y, points.join(''));
}

function genderBars(models: readonly ModelScore[]): string {
  const y = axis('% of photos', 0, Math.max(5, ...models.map((each) => 100 * each.gender.asModel.wrong)));
  const x: Axis = {
    title: 'Gender stated wrongly: in the model’s own words, and beside it when sure',
    from: 0,
    to: models.length,
    step: 0,
  };
  const bars = models.map(({ id, gender }, index) => {
    const own = bar(x, y, index + 0.15, 100 * gender.asModel.wrong, colour(index), 1);
    const sure = bar(x, y, index + 0.53, 100 * gender.whenSure.wrong, colour(index), 0.5);
    const [middle, bottom] = place(x, y, index + 0.5, 0);
    return own + sure + label(middle, bottom + 16, id);
  });
  return chart('Gender', x, y, bars.join(''));
}

function bar(x: Axis, y: Axis, from: number, value: number, fill: string, opacity: number): string {
  const [left, top] = place(x, y, from, value);
  const [right, bottom] = place(x, y, from + 0.32, 0);
  return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${fill}" fill-opacity="${opacity}"/>`;
}

function reliabilityLines(models: readonly ModelScore[]): string {
  const x = axis('confidence', 0, 1);
  const y = axis('share of captions whose nouns are right', 0, 1);
  const [x0, y0] = place(x, y, 0, 0);
  const [x1, y1] = place(x, y, 1, 1);
  const ideal = `<path d="M${x0} ${y0}L${x1} ${y1}" stroke="#999" stroke-dasharray="1 4"/>`;
  const lines = nearAndFar(models, ({ reliability }) =>
    reliability.map(({ confidence, right }) => place(x, y, confidence, right)),
  );
  return chart('Is what is surer more often right?', x, y, ideal + lines);
}

function coverageLines(models: readonly ModelScore[]): string {
  const x = axis('share of photos with a caption', 0, 1);
  const y = axis('share of those captions that are wrong', 0, 1);
  const lines = nearAndFar(models, ({ coverage }) =>
    coverage.map((level) => place(x, y, level.said, level.false)),
  );
  return chart('Error rate against coverage', x, y, lines);
}

/** Two lines for each model, solid for the photos it was scored on and dashed for photographs unlike them; and a legend. */
function nearAndFar(models: readonly ModelScore[], pointsOf: (trust: Trust) => [number, number][]): string {
  const lines = models.flatMap(({ trust }, index) =>
    trust.map((each, which) => {
      const points = pointsOf(each)
        .map((point) => point.join(','))
        .join(' ');
      const dashes = which > 0 ? ' stroke-dasharray="6 4"' : '';
      return `<polyline points="${points}" fill="none" stroke="${colour(index)}" stroke-width="2"${dashes}/>`;
    }),
  );
  const legend = [...models.map(({ id }) => id), '– – photographs unlike Flickr8k'].map((words, index) => {
    const fill = index < models.length ? colour(index) : '#444';
    return `<text x="${FRAME.left + 10}" y="${FRAME.top + 16 + 16 * index}" fill="${fill}">${words}</text>`;
  });
  return lines.join('') + legend.join('');
}

/** An axis that ends at a round number at or above `most`, in about five steps. */
function axis(title: string, from: number, most: number): Axis {
  const magnitude = 10 ** Math.floor(Math.log10(most / 5));
  const step = [1, 2, 5, 10].map((each) => each * magnitude).find((each) => most / each <= 5.001)!;
  return { title, from, to: Math.ceil(most / step - 1e-9) * step, step };
}

function place(x: Axis, y: Axis, atX: number, atY: number): [number, number] {
  const across = (atX - x.from) / (x.to - x.from);
  const up = (atY - y.from) / (y.to - y.from);
  return [
    Math.round(FRAME.left + across * (WIDTH - FRAME.left - FRAME.right)),
    Math.round(HEIGHT - FRAME.bottom - up * (HEIGHT - FRAME.top - FRAME.bottom)),
  ];
}

function chart(title: string, x: Axis, y: Axis, content: string): string {
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

function label(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle">${words}</text>`;
}

function text(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

function colour(index: number): string {
  return COLOURS[index % COLOURS.length]!;
}
