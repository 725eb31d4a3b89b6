import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { catalog } from '#models/catalog/catalog.ts';
import {
  ScorecardSchema,
  type ModelScore,
  type Scorecard,
  type Trust,
} from '#models/catalog/scorecard-schema.ts';
import { examplesOf } from '#scripts/scorecard/examples.ts';
import { inPage, markdownOf } from '#scripts/scorecard/markdown.ts';
import { readOptions } from '#scripts/scorecard/options.ts';
import { plotsOf } from '#scripts/scorecard/plots.ts';
import { RULES } from '#tests/support/unit/rules.ts';

const quality = {
  bleu1: 66.5,
  bleu2: 48.3,
  bleu3: 34,
  bleu4: 23.3,
  cider: 58.3,
  rougeL: 48.2,
  distinctCaptions: 700,
  distinctWords: 184,
};
const trust: Trust = {
  set: 'flickr8k-test',
  pictures: 1000,
  right: 0.6,
  said: 0.31,
  false: 0.2,
  interval: [0.15, 0.26],
  reliability: [
    { count: 5, confidence: 0.3, right: 0.4 },
    { count: 5, confidence: 0.8, right: 0.9 },
  ],
  coverage: [
    { level: 0.5, said: 0.6, false: 0.3 },
    { level: 0.9, said: 0.1, false: 0 },
  ],
};
const model: ModelScore = {
  id: 'tiny',
  name: 'Tiny',
  family: 'attention',
  version: '1.0.0',
  bytes: 18_000_000,
  pictures: 1000,
  beamSize: 3,
  asModel: quality,
  neutral: { ...quality, cider: 54.1 },
  gender: {
    asModel: { pictures: 200, stated: 0.9, wrong: 0.055 },
    neutral: { pictures: 200, stated: 0, wrong: 0 },
    whenSure: { pictures: 200, stated: 0.42, wrong: 0.02 },
  },
  tiers: { said: 0.31, hedged: 0.2, list: 0.3, refused: 0.19 },
  ofSaid: { said: 61.2, spoken: 57.9 },
  trust: [trust, { ...trust, set: 'concadia-calibration', said: 0 }],
  milliseconds: { encode: 120, caption: 20, whole: 190 },
  examples: [{ picture: 'a_1.jpg', caption: 'a dog on a_rope', reference: 'A dog .', right: false }],
};
const scorecard: Scorecard = {
  dataset: 'Flickr8k',
  split: 'test',
  machine: '2 cores of a CPU',
  models: [model],
};

const judged = { pictures: 74, said: 0.14, false: 0.1, interval: [0.02, 0.4] satisfies [number, number] };
const confidence = { ...RULES.caption.confidence, judged: { 'concadia-calibration': judged } };
const cards = [{ id: 'tiny', confidence }];

test('the table has a row for every model', () => {
  const table = markdownOf(scorecard, cards);
  expect(table).toContain('| `tiny` | attention | 18.0 |');
  expect(table).toContain('| 58.3 | 54.1 |');
  expect(table).toContain('5.5 % of 200');
  expect(table).toContain('31 % at 61');
  expect(table).toContain('2.0 %, stated 42 %');
  // Of the far pictures what the card says: the scorecard's own figures are of those that the confidence was fitted on.
  expect(table).toContain('20 % (15 to 26) of 31 % | 10 % (2 to 40) of 14 % |');
});

test('the table takes the place of the last one, and nothing else changes', () => {
  const page = `before\n${markdownOf({ ...scorecard, models: [] }, [])}\nafter`;
  expect(inPage(page, markdownOf(scorecard, cards))).toBe(`before\n${markdownOf(scorecard, cards)}\nafter`);
  expect(() => inPage('nothing', '')).toThrow(/page lacks/);
});

test('the table of a model that was scored without its confidence says so', () => {
  expect(markdownOf({ ...scorecard, models: [{ ...model, trust: [] }] }, [])).toContain('| – | – |');
});

test('the ten pictures show every model’s words, and which have a wrong noun', () => {
  const markdown = examplesOf({ ...scorecard, models: [model, { ...model, id: 'other' }] });
  expect(markdown).toContain('## a_1.jpg');
  expect(markdown.match(/a dog on a\\_rope ✗/g)).toHaveLength(2);
});

test('every plot names the model and is well-formed', () => {
  for (const svg of Object.values(plotsOf(scorecard))) {
    expect(svg).toContain('tiny');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});

describe('the scorecard of the repository', () => {
  test('is what the ten pictures show', async () => {
    const written = v.parse(ScorecardSchema, JSON.parse(await readFile('models/scorecard.json', 'utf8')));
    expect(await readFile('docs/scorecard/examples.md', 'utf8')).toBe(examplesOf(written));
  });

  test('is what docs/quality.md shows', async () => {
    const text = await readFile('models/scorecard.json', 'utf8');
    const written = v.parse(ScorecardSchema, JSON.parse(text));
    expect(await readFile('docs/quality.md', 'utf8')).toContain(markdownOf(written, catalog.models));
  });
});

describe('the command line', () => {
  test('scores every model over the test split where nothing else is said', () => {
    expect(readOptions([])).toEqual({ quick: false, split: 'test', models: [], beamSize: null, help: false });
  });

  test.each([[['--split', 'train']], [['--beam', '0']], [['--fast']]])('%j is wrong', (args) => {
    expect(() => readOptions(args)).toThrow(/.+/);
  });
});
