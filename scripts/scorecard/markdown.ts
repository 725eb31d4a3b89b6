import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { ModelScore, Scorecard, Trust } from '#models/catalog/scorecard-schema.ts';

const BEGIN = '<!-- scorecard: written by npm run scorecard -->';
const END = '<!-- end of scorecard -->';

/** What the tables need of a model's card. */
type CardConfidence = Pick<CaptionCard, 'id' | 'confidence'>;
type Column = [title: string, cell: (model: ModelScore, card: CardConfidence | undefined) => string];

const percent = (share: number) => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

const QUALITY: readonly Column[] = [
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
  ['ms', ({ milliseconds }) => `${milliseconds.whole}`],
];

const HONESTY: readonly Column[] = [
  ['Model', ({ id }) => `\`${id}\``],
  ['Said', ({ tiers, ofSaid }) => `${percent(tiers.said)} at ${ofSaid.said.toFixed(0)}`],
  ['Hedged', ({ tiers }) => percent(tiers.hedged)],
  ['List', ({ tiers }) => percent(tiers.list)],
  ['Refused', ({ tiers }) => percent(tiers.refused)],
  ['False, near', ({ trust }) => falseOf(trust[0])],
  ['False, far', (_, card) => falseOf(card?.confidence.judged?.['concadia-calibration'])],
  ['Gender wrong', ({ gender }) => `${percent(gender.asModel.wrong)} of ${gender.asModel.pictures}`],
  [
    'When sure',
    ({ gender }) => `${percent(gender.whenSure.wrong)}, stated ${percent(gender.whenSure.stated)}`,
  ],
];

function falseOf(trust: Pick<Trust, 'said' | 'false' | 'interval'> | undefined): string {
  if (!trust) return '–';
  const [from, to] = trust.interval.map((edge) => Math.round(100 * edge));
  return trust.said > 0
    ? `${percent(trust.false)} (${from} to ${to}) of ${percent(trust.said)}`
    : 'none said';
}

/**
 * The scorecard as Markdown tables, between marks by which `inPage` finds them again.
 * @param cards of the models: their confidence was fitted on the far pictures too, so they have the cross-validated figures
 */
export function markdownOf({ split, machine, models }: Scorecard, cards: readonly CardConfidence[]): string {
  const pictures = Math.min(...models.map((model) => model.pictures));
  const quality =
    `Flickr8k ${split}, ${pictures} photos, in the shipped engine. CIDEr-D in the model's own words and in the default ` +
    `wording without gender; words and captions: how many different ones; ms: median for a photo on ${machine}.`;
  const honesty =
    'How often captions are shown. Said: share of the photos and CIDEr-D, neutral, of those captions. False: share of the ' +
    'said captions with a noun that no reference has, its 95 % interval, and how much is said; near: on these photos; far: ' +
    'on 74 photographs from Wikipedia, by what can be seen in them, cross-validated when the confidence was fitted. Gender ' +
    'wrong: the caption states the other gender, of the photos whose references all state one; when sure: the same with a ' +
    'gender said only where the model is sure.';
  return [
    BEGIN,
    '',
    '<!-- prettier-ignore-start -->',
    '',
    ...tableOf(QUALITY, models, cards),
    '',
    quality,
    '',
    ...tableOf(HONESTY, models, cards),
    '',
    honesty,
    '',
    '<!-- prettier-ignore-end -->',
    '',
    END,
  ].join('\n');
}

function tableOf(
  columns: readonly Column[],
  models: readonly ModelScore[],
  cards: readonly CardConfidence[],
): string[] {
  return [
    row(columns.map(([title]) => title)),
    row(columns.map(() => '---')),
    ...models.map((model) => {
      const card = cards.find(({ id }) => id === model.id);
      return row(columns.map(([, cell]) => cell(model, card)));
    }),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Puts the tables in their place on a page, docs/quality.md. @throws if the page has no place for them */
export function inPage(page: string, table: string): string {
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The page lacks the lines "${BEGIN}" and "${END}".`);
  return page.slice(0, start) + table + page.slice(end + END.length);
}
