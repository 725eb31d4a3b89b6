import { fileURLToPath } from 'node:url';
import { DEFAULT_MODEL } from '../../models/catalog/default-model.ts';
import { readZoo } from '../../models/catalog/read-zoo.ts';
import { table } from '../../scripts/lib/table.ts';
import { openEnginePage } from '../support/engine-page.ts';
import type { Timed } from './router/in-page.ts';

/** Of one picture's caption. */
const MOST_SHARE = 1 / 20;
const ROUNDS = 15;
const SIZES: [number, number][] = [
  [224, 224],
  [800, 600],
  [2300, 1700],
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const zoo = await readZoo(root);
const card = zoo.models.find(({ id }) => id === DEFAULT_MODEL);
if (!zoo.router || !card) throw new Error(`There is no router or no ${DEFAULT_MODEL} in models/zoo.`);
const { page, close } = await openEnginePage('bench/router/in-page.ts');
try {
  const rows: string[][] = [];
  let worst = 0;
  for (const [width, height] of SIZES) {
    const timed = await page.evaluate<Timed>(
      `bench.timeRouter(${JSON.stringify(zoo.router)}, ${JSON.stringify(card)}, ${width}, ${height}, ${ROUNDS})`,
    );
    const share = timed.router / timed.caption;
    worst = Math.max(worst, share);
    const ms = [timed.inputs, timed.router, timed.caption].map((time) => time.toFixed(1));
    rows.push([`${width} x ${height}`, ...ms, `1/${(1 / share).toFixed(1)}`]);
  }
  console.log(table(['Picture', 'Inputs, ms', 'Router, ms', 'Caption, ms', 'Share'], rows));
  if (worst > MOST_SHARE) {
    console.log(`Missed: the router took more than a ${1 / MOST_SHARE}th of a caption's time.`);
    process.exitCode = 1;
  }
} finally {
  await close();
}
