import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { bytesOf, catalog } from '@/models/catalog';
import { FAMILIES } from '@/models/catalog/schema';
import { ScorecardSchema } from '@/models/catalog/scorecard';

const scorecard = v.parse(ScorecardSchema, JSON.parse(await readFile('models/scorecard.json', 'utf8')));

test('there is one captioner of each of the four families', () => {
  expect(catalog.models.map(({ family }) => family).toSorted()).toEqual(FAMILIES.toSorted());
});

test('captioners, trunk, detector, nouns and ranker are below 60 MB together', () => {
  const cards = [...catalog.models, catalog.ranker!];
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
