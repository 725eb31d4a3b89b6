import type { ModelScore, Scorecard } from '../../models/catalog/scorecard.ts';

const BEGIN = '<!-- scorecard: written by npm run scorecard -->';
const END = '<!-- end of scorecard -->';

type Column = [title: string, cell: (model: ModelScore) => string];

const percent = (share: number) => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

const COLUMNS: readonly Column[] = [
  ['Model', ({ id }) => `\`${id}\``],
  ['Family', ({ family }) => family],
  ['MB', ({ bytes }) => (bytes / 1e6).toFixed(1)],
  ['BLEU-1', ({ asModel }) => asModel.bleu1.toFixed(1)],
  ['BLEU-2', ({ asModel }) => asModel.bleu2.toFixed(1)],
  ['BLEU-3', ({ asModel }) => asModel.bleu3.toFixed(1)],
  ['BLEU-4', ({ asModel }) => asModel.bleu4.toFixed(1)],
  ['CIDEr-D', ({ asModel }) => asModel.cider.toFixed(1)],
  ['neutral', ({ neutral }) => neutral.cider.toFixed(1)],
  ['ROUGE-L', ({ asModel }) => asModel.rougeL.toFixed(1)],
  ['Words', ({ asModel }) => `${asModel.distinctWords}`],
  ['Captions', ({ asModel }) => `${asModel.distinctCaptions}`],
  ['Gender wrong', ({ gender }) => `${percent(gender.asModel.wrong)} of ${gender.asModel.pictures}`],
  ['Said', ({ tiers, ofSaid }) => `${percent(tiers.said)} at ${ofSaid.said.toFixed(0)}`],
  ['Refused', ({ tiers }) => percent(tiers.refused)],
  ['ms', ({ milliseconds }) => `${milliseconds.whole}`],
];

/** The scorecard as a Markdown table, between the marks by which it is found again. */
export function markdownOf({ split, machine, models }: Scorecard): string {
  const lines = [
    row(COLUMNS.map(([title]) => title)),
    row(COLUMNS.map(() => '---')),
    ...models.map((model) => row(COLUMNS.map(([, cell]) => cell(model)))),
  ];
  const pictures = models.map((model) => model.pictures);
  const note =
    `Flickr8k ${split}, ${Math.min(...pictures)} photos, in the shipped engine. CIDEr-D in the model's own words and in the ` +
    'default wording without gender; words and captions: how many different ones; gender wrong: the caption states the ' +
    'other gender, of the photos whose references all state one; said: share of the photos and CIDEr-D of those captions; ' +
    `ms: median for a photo on ${machine}.`;
  return [
    BEGIN,
    '',
    '<!-- prettier-ignore-start -->',
    '',
    ...lines,
    '',
    note,
    '',
    '<!-- prettier-ignore-end -->',
    '',
    END,
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Puts the table in its place in the README. @throws where the README has no place for it */
export function inReadme(readme: string, table: string): string {
  const start = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The README lacks the lines "${BEGIN}" and "${END}".`);
  return readme.slice(0, start) + table + readme.slice(end + END.length);
}
