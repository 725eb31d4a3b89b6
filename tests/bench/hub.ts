/**
 * Large models in their real size with random weights, beside the built-in default in the same browser: time for a caption, memory while
 * it runs, and how much of that memory is left after a switch back.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { parseCommandLine, runCommand } from '#scripts/lib/command.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { table } from '#scripts/lib/table.ts';
import { browserMemory } from '#tests/support/browser/browser-memory.ts';
import { storeOn } from '#tests/support/hub/store-on.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import { readFolder, TINY_MODELS, type TinyModel } from '#tests/support/hub/tiny-models.ts';
import { median } from './median.ts';

const NAMES = Object.keys(TINY_MODELS) as TinyModel[];
const USAGE = `npm run bench:hub -- [--only ${NAMES.join('|')}] [--threads 1,2] [--rounds 2] [--folder FOLDER] [--json]
  --folder  of models that make.py has made already
  PYTHON    a Python with the packages of tests/support/hub/make/requirements.txt, which makes them (about 250 MB each)`;
const PICTURE = 'scripts/demo/page/pictures/cat.jpg';
/** Seconds after the end of the worker at which memory is looked at. */
const LATER = [0.5, 1.5, 3, 6, 12];

interface Row {
  model: string;
  threads: number;
  /** Milliseconds of the default: the first picture, and later ones. */
  standard: { first: number; warm: number };
  /** The same of the large model. */
  large: { first: number; warm: number };
  /** Megabytes that the browser has: with the default, with the large model, and after its end. */
  memory: { standard: number; large: number; after: Record<number, number> };
}

await runCommand(async () => {
  const { values } = parseCommandLine(
    {
      options: {
        only: { type: 'string' },
        threads: { type: 'string', default: '1,2' },
        rounds: { type: 'string', default: '2' },
        folder: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    },
    USAGE,
  );
  const names = NAMES.filter((name) => !values.only || values.only === name);
  const folder = values.folder ?? (await makeModels(names));
  const rows: Row[] = [];
  try {
    for (const name of names) {
      for (const threads of values.threads.split(',').map(Number)) {
        rows.push(await measure(folder, name, threads, Number(values.rounds)));
        console.error(JSON.stringify(rows.at(-1)));
      }
    }
  } finally {
    if (values.folder === undefined) await rm(folder, { recursive: true });
  }
  if (values.json) console.log(JSON.stringify(rows));
  else print(rows);
  return 0;
});

async function makeModels(names: readonly TinyModel[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-hub-'));
  console.error('Making the models.');
  const script = `${ROOT}tests/support/hub/make/make.py`;
  await promisify(execFile)(process.env['PYTHON'] ?? 'python3', [script, 'full', folder, ...names]);
  return folder;
}

/** In a browser of its own, so that memory is the models'. */
async function measure(folder: string, name: TinyModel, threads: number, rounds: number): Promise<Row> {
  const engine = await openEnginePage('tests/bench/hub/in-page.ts');
  try {
    const files = new Map(await readFolder(`${folder}/full-${name}`));
    const card = tinyCard(name, files, { id: `full-${name}` });
    await storeOn(engine, card, files);
    files.clear();
    const picture = await servePicture(engine);
    const standard = await describe(engine, picture, rounds);
    const withStandard = await megabytes(engine);
    const writing = { card, picture, threads, task: { type: 'caption' } } as const;
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const start = performance.now();
      const { failure } = await engine.page.evaluate((writing) => large.write(writing), writing);
      if (failure) throw new Error(failure.message);
      times.push(performance.now() - start);
    }
    const withLarge = await megabytes(engine);
    await engine.page.evaluate(() => large.end());
    const after = await memoryLater();
    return {
      model: name,
      threads,
      standard,
      large: { first: times[0]!, warm: median(times.slice(1)) },
      memory: { standard: withStandard, large: withLarge, after },
    };
  } finally {
    await engine.close();
  }
}

async function servePicture({ answers, origin }: EnginePage): Promise<string> {
  const content = await readFile(ROOT + PICTURE);
  answers.set('/picture.jpg', (_, response) => void response.end(content));
  return `${origin}/picture.jpg`;
}

async function describe({ page }: EnginePage, picture: string, rounds: number): Promise<Row['standard']> {
  const { models, roles } = await readZoo(ROOT);
  const captioner = models.find(({ id }) => id === DEFAULT_MODEL)!;
  const { first, warm } = await page.evaluate(
    ([captioner, roles, picture, rounds]) => large.timeModel(captioner, roles as never, [picture], 1, rounds),
    [captioner, roles, picture, rounds] as const,
  );
  return { first, warm: median(warm) };
}

async function memoryLater(): Promise<Record<number, number>> {
  const after: Record<number, number> = {};
  let passed = 0;
  for (const seconds of LATER) {
    await pause((seconds - passed) * 1000);
    passed = seconds;
    after[seconds] = Math.round(((await browserMemory())?.whole ?? 0) / 1e6);
  }
  return after;
}

/** After what is no longer used has been collected. */
async function megabytes({ browser, page }: EnginePage): Promise<number> {
  const session = await browser.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return Math.round(((await browserMemory())?.whole ?? 0) / 1e6);
}

function print(rows: readonly Row[]): void {
  const times = ({ first, warm }: Row['large']) =>
    `${(first / 1000).toFixed(1)} / ${(warm / 1000).toFixed(2)}`;
  console.log(
    table(
      [
        'Model',
        'Threads',
        'Default, s',
        'Large, s',
        'MB default',
        'MB large',
        ...LATER.map((s) => `+${s} s`),
        'left',
      ],
      rows.map(({ model, threads, standard, large, memory }) => [
        model,
        String(threads),
        times(standard),
        times(large),
        String(memory.standard),
        String(memory.large),
        ...LATER.map((seconds) => String(memory.after[seconds])),
        (memory.after[LATER.at(-1)!]! / memory.standard).toFixed(2),
      ]),
    ),
  );
}
