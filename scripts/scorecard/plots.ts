import type { ModelScore, Scorecard, Trust } from '#models/catalog/scorecard-schema.ts';
import { axis, chart, colour, FRAME, label, place, type Axis } from '#scripts/lib/chart.ts';

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
