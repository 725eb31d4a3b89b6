import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { readZoo } from '#models/catalog/read-zoo.ts';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { ScorecardSchema, type Scorecard } from '#models/catalog/scorecard-schema.ts';
import { ROOT } from './lib/paths.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { photosOf, unpackPhotos, type Photo } from './lib/flickr8k.ts';
import { calibrationPhotos } from './lib/concadia.ts';
import { ask } from './scorecard/ask.ts';
import { examplesOf } from './scorecard/examples.ts';
import { inPage, markdownOf } from './scorecard/markdown.ts';
import { readNounTruth } from './scorecard/noun-truth.ts';
import { readOptions, USAGE, type ScorecardOptions } from './scorecard/options.ts';
import { plotsOf } from './scorecard/plots.ts';
import { score } from './scorecard/score.ts';

const SCORECARD = join(ROOT, 'models/scorecard.json');
const PAGE = join(ROOT, 'docs/quality.md');
const PLOTS = join(ROOT, 'docs/scorecard');
const QUICK = 100;

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const scorecard = await measure(options);
  const { models: cards } = await readZoo(ROOT);
  console.log(markdownOf(scorecard, cards));
  if (options.quick || options.split === 'dev') return 0;
  await write(await withOthers(scorecard), cards);
  return 0;
});

async function measure({ quick, split, models: ids, beamSize }: ScorecardOptions): Promise<Scorecard> {
  const cards = await cardsOf(ids);
  const all = await photosOf(split);
  const photos = quick ? all.slice(0, QUICK) : all;
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-scorecard-'));
  try {
    const files = await unpackPhotos(photos, folder);
    const models = [];
    const near = { photos, files };
    const far = quick ? { photos: [], files: [] } : await calibrationPhotos();
    for (const card of cards) models.push(await measureModel(card, beamSize, `flickr8k-${split}`, near, far));
    return {
      dataset: 'Flickr8k',
      split,
      machine: `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'a CPU'}`,
      models,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface PhotoSet {
  photos: readonly Photo[];
  files: readonly string[];
}

async function measureModel(
  card: CaptionCard,
  beamSize: number | null,
  set: string,
  near: PhotoSet,
  far: PhotoSet,
) {
  const beams = beamSize ?? card.decoding.beamSize;
  const all = [...near.photos, ...far.photos];
  const { lister } = (await readZoo(ROOT)).roles;
  const models = { captioner: card, lister };
  const answers = await ask(models, all, [...near.files, ...far.files], { beamSize: beams }, (done) => {
    if (done % 100 === 0) console.error(`${card.id}: ${done} of ${all.length}`);
  });
  const [ofNear, ofFar] = [answers.slice(0, near.photos.length), answers.slice(near.photos.length)];
  return score(card, beams, { set, near: ofNear, far: ofFar }, await readNounTruth());
}

/** @throws UsageError if an id is not in the catalog */
async function cardsOf(ids: readonly string[]): Promise<CaptionCard[]> {
  const { models } = await readZoo(ROOT);
  const unknown = ids.find((id) => !models.some((card) => card.id === id));
  if (unknown)
    throw new UsageError(
      `There is no model "${unknown}": choose among ${models.map(({ id }) => id).join(', ')}.`,
    );
  return ids.length > 0 ? models.filter(({ id }) => ids.includes(id)) : models;
}

/** Adds the last scores of packaged models that were not measured this time. */
async function withOthers(scorecard: Scorecard): Promise<Scorecard> {
  const text = await readFile(SCORECARD, 'utf8').catch(() => null);
  const before = text === null ? [] : v.parse(ScorecardSchema, JSON.parse(text)).models;
  const measured = new Set(scorecard.models.map(({ id }) => id));
  const packaged = new Set((await readZoo(ROOT)).models.map(({ id }) => id));
  const others = before.filter(({ id }) => packaged.has(id) && !measured.has(id));
  const models = [...scorecard.models, ...others];
  return { ...scorecard, models: models.toSorted((a, b) => b.asModel.cider - a.asModel.cider) };
}

async function write(scorecard: Scorecard, cards: readonly CaptionCard[]): Promise<void> {
  await writeFile(SCORECARD, `${JSON.stringify(scorecard, null, 2)}\n`);
  await writeFile(PAGE, inPage(await readFile(PAGE, 'utf8'), markdownOf(scorecard, cards)));
  await mkdir(PLOTS, { recursive: true });
  await writeFile(join(PLOTS, 'examples.md'), examplesOf(scorecard));
  for (const [name, svg] of Object.entries(plotsOf(scorecard))) await writeFile(join(PLOTS, name), svg);
}
