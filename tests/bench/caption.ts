import { readdir, readFile } from 'node:fs/promises';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { table } from '#scripts/lib/table.ts';
import { openEnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import type { CaptionTimes } from './caption/in-page.ts';

/** A whole caption by the default model may take this many times as long as the trunk alone. */
const MOST_RATIO = 2.5;
/** Milliseconds in which a model that was not loaded must answer while another is in use, so that shared parts are loaded. */
const SWITCH = 1000;
const ROUNDS = 3;
const PICTURES = 'scripts/demo/page/pictures';

const { models, roles } = await readZoo(ROOT);
const photos = (await readdir(ROOT + PICTURES)).filter((name) => name.endsWith('.jpg'));
const { page, close } = await openEnginePage('tests/bench/caption/in-page.ts');
try {
  const cards = JSON.stringify({ models, roles });
  const urls = JSON.stringify(
    await Promise.all(
      photos.map(
        async (name) => `data:image/jpeg;base64,${await readFile(`${ROOT}${PICTURES}/${name}`, 'base64')}`,
      ),
    ),
  );
  const timed = await page.evaluate<CaptionTimes[]>(`bench.timeCaptions(${cards}, ${urls}, ${ROUNDS})`);
  const rows = timed.map(({ id, load, first, encode, caption }) => [
    id,
    ...[load, first, encode, caption].map((time) => time.toFixed(0)),
    ((encode + caption) / encode).toFixed(2),
  ]);
  console.log(
    table(['Model', 'Loaded, ms', 'Answered, ms', 'Encode, ms', 'Caption, ms', 'Both / encode'], rows),
  );
  const standard = timed.find(({ id }) => id === DEFAULT_MODEL)!;
  const ratio = (standard.encode + standard.caption) / standard.encode;
  if (ratio > MOST_RATIO) fail(`a caption took ${ratio.toFixed(2)} times as long as the trunk alone.`);
  const slow = timed.filter(({ first }) => first > SWITCH).map(({ id }) => id);
  if (slow.length > 0) fail(`the switch to ${slow.join(', ')} took more than a second.`);
} finally {
  await close();
}

function fail(what: string): void {
  console.log(`Missed: ${what}`);
  process.exitCode = 1;
}
