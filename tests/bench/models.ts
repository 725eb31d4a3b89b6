/**
 * Every captioner in the real engine, and beside it ViT-GPT2 in its real size with random weights, in transformers.js: in the same
 * browser, on one thread, one after the other. Time from nothing loaded to the first description, time of each later one, and
 * how much memory of the browser the page took.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { parseCommandLine, runCommand } from '#scripts/lib/command.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { table } from '#scripts/lib/table.ts';
import { browserMemory } from '#tests/support/browser/browser-memory.ts';
import type { BigModelTimes } from './vit-gpt2/in-page.ts';
import { median } from './median.ts';

const USAGE = `node tests/bench/models.ts [--rounds 3] [--threads 1] [--only MODEL] [--json]
  PYTHON  a Python with numpy, onnx and onnxruntime, which makes ViT-GPT2 (240 MB, in the folder for temporary files)`;
const PICTURES = 'scripts/demo/page/pictures';
const BIG_MODEL = 'ViT-GPT2, real size';

interface Row extends BigModelTimes {
  name: string;
  /** Bytes that the browser had more of at the end; null where the system does not tell. */
  memory: number | null;
  /** As many as its card allows; null where there is none. */
  budget: number | null;
}

await runCommand(async () => {
  const { values } = parseCommandLine(
    {
      options: {
        rounds: { type: 'string', default: '3' },
        threads: { type: 'string', default: '1' },
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    },
    USAGE,
  );
  const [rounds, threads] = [Number(values.rounds), Number(values.threads)];
  const { models, roles } = await readZoo(ROOT);
  const rows: Row[] = [];
  for (const card of models) {
    if (values.only && values.only !== card.id) continue;
    rows.push(
      await measure(
        card.id,
        'tests/bench/models/in-page.ts',
        async (engine) => {
          const urls = await servePhotos(engine);
          return `timeModel(...${JSON.stringify([card, roles, urls, threads, rounds])})`;
        },
        card.memory,
      ),
    );
  }
  const big = await timeBigModel(threads, rounds);
  if (big) rows.push(big);
  else console.error('ViT-GPT2 is left out: set PYTHON to a Python with numpy, onnx and onnxruntime.');
  print(rows, values.json);
  const beyond = rows.filter(({ memory, budget }) => memory !== null && budget !== null && memory > budget);
  for (const { name } of beyond) console.error(`${name} takes more memory than its card allows.`);
  return beyond.length > 0 ? 1 : 0;
});

/** In a browser of its own, so that memory is the model's. */
async function measure(
  name: string,
  entry: string,
  call: (engine: EnginePage) => Promise<string>,
  budget: number | null = null,
): Promise<Row> {
  const engine = await openEnginePage(entry);
  try {
    const expression = await call(engine);
    const before = await browserMemory();
    const times = await engine.page.evaluate<BigModelTimes>(`bench.${expression}`);
    await collectGarbage(engine);
    const after = await browserMemory();
    return { name, ...times, memory: before && after ? after.whole - before.whole : null, budget };
  } finally {
    await engine.close();
  }
}

/** What is no longer used counts for neither. */
async function collectGarbage({ browser, page }: EnginePage): Promise<void> {
  const session = await browser.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

async function servePhotos({ answers, origin }: EnginePage): Promise<string[]> {
  const photos = (await readdir(ROOT + PICTURES)).filter((name) => name.endsWith('.jpg'));
  return photos.map((name) => {
    answers.set(`/photos/${name}`, (_, response) => {
      void readFile(`${ROOT}${PICTURES}/${name}`).then((bytes) => response.end(bytes));
    });
    return `${origin}/photos/${name}`;
  });
}

/** Null where Python cannot make it. */
async function timeBigModel(threads: number, rounds: number): Promise<Row | null> {
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-vit-gpt2-'));
  try {
    const made = await promisify(execFile)(process.env['PYTHON'] ?? 'python3', [
      `${ROOT}tests/bench/vit-gpt2/make.py`,
      folder,
    ]).catch(() => null);
    if (!made) return null;
    return await measure(BIG_MODEL, 'tests/bench/vit-gpt2/in-page.ts', async ({ answers, origin }) => {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        answers.set(`/vit-gpt2${path.slice(folder.length)}`, (_, response) => {
          void readFile(path).then((bytes) => response.end(bytes));
        });
      }
      return `timeBigModel(...${JSON.stringify([`${origin}/vit-gpt2/`, threads, rounds])})`;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function print(rows: readonly Row[], asJson: boolean): void {
  if (asJson) return console.log(JSON.stringify(rows));
  const standard = rows.find(({ name }) => name === DEFAULT_MODEL)!;
  console.log(
    table(
      [
        'Model',
        'First, ms',
        'Warm, ms',
        'Memory, MB',
        'Budget, MB',
        'Warm / default',
        'First / default',
        'Memory / default',
      ],
      rows.map(({ name, first, warm, memory, budget }) => [
        name,
        first.toFixed(0),
        median(warm).toFixed(0),
        memory === null ? '-' : (memory / 1e6).toFixed(0),
        budget === null ? '-' : (budget / 1e6).toFixed(0),
        ratio(median(warm), median(standard.warm)),
        ratio(first, standard.first),
        memory === null || standard.memory === null ? '-' : ratio(memory, standard.memory),
      ]),
    ),
  );
}

function ratio(value: number, of: number): string {
  return (value / of).toFixed(1);
}
