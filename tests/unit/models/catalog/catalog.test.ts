import { readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { bytesOf } from '#models/catalog/read-cards.ts';
import { catalog, findModel } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { FAMILIES } from '#models/catalog/caption-card.ts';
import { ScorecardSchema } from '#models/catalog/scorecard-schema.ts';
import attention from '#models/zoo/attention/model.json';

const scorecard = v.parse(ScorecardSchema, JSON.parse(await readFile('models/scorecard.json', 'utf8')));

describe('the packaged catalog', () => {
  test('has no broken card, and the default model', () => {
    expect(catalog.problems).toEqual([]);
    expect(findModel(DEFAULT_MODEL)?.id).toBe(DEFAULT_MODEL);
  });

  test('a model is as large as its files together', async () => {
    const paths = Object.values(attention.files).map(({ path }) => path);
    const sizes = await Promise.all(paths.map(async (path) => (await stat(`models/zoo/${path}`)).size));
    expect(bytesOf(findModel('attention')!)).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });
});

test('there is one captioner of each of the four families', () => {
  expect(catalog.models.map(({ family }) => family).toSorted()).toEqual(FAMILIES.toSorted());
});

test('each captioner says how much memory it may take', () => {
  for (const { id, memory } of catalog.models) expect(memory, id).toBeGreaterThan(50e6);
});

test('captioners, trunk, detector, nouns and ranker are below 60 MB together', () => {
  const cards = [...catalog.models, catalog.roles.ranker!];
  const files = new Map(
    cards.flatMap((card) => Object.values(card.files)).map((file) => [file.path, file.bytes]),
  );
  const sum = [...files.values()].reduce((total, bytes) => total + bytes, 0);
  expect(sum).toBeGreaterThan(40e6);
  expect(sum).toBeLessThan(60e6);
});

test('the scorecard is of the models as they are packaged', () => {
  const packaged = catalog.models.map((card) => [card.id, card.version, bytesOf(card)]);
  const scored = scorecard.models.map(({ id, version, bytes }) => [id, version, bytes]);
  expect(scored.toSorted()).toEqual(packaged.toSorted());
});

describe.each([...catalog.models, catalog.roles.ranker!])('the card of $id', (card) => {
  test('says whose every part is, how it came about, what it is bad at and which command makes it again', () => {
    expect(card.licence.parts.every(({ licence, source }) => licence && source)).toBe(true);
    expect(card.weaknesses.length).toBeGreaterThan(1);
    expect(card.provenance.join('\n')).toMatch(/6,000 training pictures of Flickr8k/);
    expect(card.provenance.join('\n')).toMatch(/models\/training\/captioners\/run\.sh features [a-z ]+;/);
  });

  test('names stages that the recipe has', async () => {
    const recipe = await readFile('models/training/captioners/run.sh', 'utf8');
    const stages = /run\.sh ([a-z ]+);/.exec(card.provenance.join('\n'))![1]!.split(' ');
    for (const stage of stages) expect(recipe).toContain(`\n${stage}() {`);
  });

  test('counts the head that tells nouns among its parts where it has one', () => {
    const has = 'nouns' in card && card.nouns !== undefined;
    expect(card.licence.parts.some(({ part }) => part.includes('nouns'))).toBe(has);
    expect(card.provenance.some((line) => line.includes('altcap.confidence.head'))).toBe(has);
  });
});
