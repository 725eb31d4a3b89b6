import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { ScorecardSchema, type ModelScore, type Scorecard } from '@/models/catalog/scorecard';
import { inReadme, markdownOf } from '@/scripts/scorecard/markdown';
import { readOptions } from '@/scripts/scorecard/options';
import { plotsOf } from '@/scripts/scorecard/plots';

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
  },
  tiers: { said: 0.31, hedged: 0.2, list: 0.3, refused: 0.19 },
  ofSaid: { said: 61.2, spoken: 57.9 },
  reliability: [
    { count: 5, confidence: 0.3, right: 0.4 },
    { count: 5, confidence: 0.8, right: 0.9 },
  ],
  milliseconds: { encode: 120, caption: 20, whole: 190 },
  examples: [],
};
const scorecard: Scorecard = {
  dataset: 'Flickr8k',
  split: 'test',
  machine: '2 cores of a CPU',
  models: [model],
};

test('the table has a row for every model', () => {
  const table = markdownOf(scorecard);
  expect(table).toContain('| `tiny` | attention | 18.0 |');
  expect(table).toContain('| 58.3 | 54.1 |');
  expect(table).toContain('5.5 % of 200');
  expect(table).toContain('31 % at 61');
});

test('the table takes the place of the last one, and nothing else changes', () => {
  const readme = `before\n${markdownOf({ ...scorecard, models: [] })}\nafter`;
  expect(inReadme(readme, markdownOf(scorecard))).toBe(`before\n${markdownOf(scorecard)}\nafter`);
  expect(() => inReadme('nothing', '')).toThrow(/README lacks/);
});

test('every plot names the model and is well-formed', () => {
  for (const svg of Object.values(plotsOf(scorecard))) {
    expect(svg).toContain('tiny');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});

describe('the scorecard of the repository', () => {
  test('is what the README shows', async () => {
    const text = await readFile('models/scorecard.json', 'utf8');
    const written = v.parse(ScorecardSchema, JSON.parse(text));
    expect(await readFile('README.md', 'utf8')).toContain(markdownOf(written));
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
