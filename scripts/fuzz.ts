import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFuzzOptions } from './fuzz/options.ts';
import { mutate } from './fuzz/mutate.ts';
import { createRandom, randomMutations } from './fuzz/random.ts';
import { runCommand } from './lib/command.ts';
import { openFirefoxStudio } from './lib/firefox/firefox-studio.ts';
import { ROOT } from './lib/paths.ts';
import { openStudio } from './lib/studio.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';

const FIXTURES = join(ROOT, 'tests/fixtures/pictures');

/** What must never be the answer to a file, however broken it is. */
const FAULTS = new Set(['engine-crashed', 'timeout']);

/** Describes mutated pictures in a real browser until the time is up, and keeps each file that does harm. */
await runCommand(async () => {
  const { minutes, seed, browser } = parseFuzzOptions(process.argv.slice(2));
  const names = (await readdir(FIXTURES)).filter((name) => !name.endsWith('.py')).toSorted();
  const files = await Promise.all(names.map((name) => readFile(join(FIXTURES, name))));
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-fuzz-'));
  const random = createRandom(seed);
  const studio = await (browser === 'firefox' ? openFirefoxStudio() : openStudio());
  const counts = new Map<string, number>();
  let harmful = 0;
  let slowest = 0;
  console.log(`Seed ${seed}.`);
  try {
    for (const end = Date.now() + minutes * 60_000; Date.now() < end;) {
      const chosen = Math.floor(random() * files.length);
      const path = join(folder, `${[...counts.values()].reduce((sum, n) => sum + n, 0)}-${names[chosen]}`);
      await writeFile(path, mutate(files[chosen]!, randomMutations(random)));
      const started = performance.now();
      const { description } = await studio.describe(path, { model: DEFAULT_MODEL });
      slowest = Math.max(slowest, performance.now() - started);
      const what =
        'reason' in description ? `${description.state}: ${description.reason}` : description.state;
      counts.set(what, (counts.get(what) ?? 0) + 1);
      const isHarmful = 'reason' in description && FAULTS.has(description.reason);
      if (isHarmful) console.error(`${path}: ${what}`);
      if (isHarmful) harmful++;
      else await rm(path);
    }
  } finally {
    await studio.close();
  }
  for (const [what, count] of [...counts].toSorted((a, b) => b[1] - a[1])) console.log(`${count}  ${what}`);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  console.log(`${all} files, ${harmful} that did harm, the slowest after ${(slowest / 1000).toFixed(1)} s.`);
  if (harmful === 0) await rm(folder, { recursive: true });
  return harmful > 0 ? 1 : 0;
});
