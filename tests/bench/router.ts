import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { table } from '#scripts/lib/table.ts';
import { openEnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import type { RouterTimes } from './router/in-page.ts';

/**
 * The share of a caption's time that both looks of the router may take together. The trunk is not counted, because a caption
 * needs it anyway.
 */
const MOST_SHARE = 1 / 20;
const ROUNDS = 15;
const SIZES: [number, number][] = [
  [224, 224],
  [800, 600],
  [2300, 1700],
];

const zoo = await readZoo(ROOT);
const card = zoo.models.find(({ id }) => id === DEFAULT_MODEL);
const { router } = zoo.roles;
if (!router || !card) throw new Error(`There is no router or no ${DEFAULT_MODEL} in models/zoo.`);
const { page, close } = await openEnginePage('tests/bench/router/in-page.ts');
try {
  const rows: string[][] = [];
  let worst = 0;
  for (const [width, height] of SIZES) {
    const timed = await page.evaluate<RouterTimes>(
      `bench.timeRouter(${JSON.stringify(router)}, ${JSON.stringify(card)}, ${width}, ${height}, ${ROUNDS})`,
    );
    const { firstLook, secondLook, trunk, caption } = timed;
    const both = firstLook + secondLook;
    worst = Math.max(worst, both / caption);
    for (const [looks, ms] of [
      ['first', firstLook],
      ['both, the trunk not counted', both],
      ['both, and the trunk', both + trunk],
    ] as const) {
      rows.push([
        `${width} x ${height}`,
        looks,
        ms.toFixed(1),
        caption.toFixed(1),
        `1/${(caption / ms).toFixed(1)}`,
      ]);
    }
    console.error(
      `${width} x ${height}: of the first look, ${timed.inputs.toFixed(1)} ms are the inputs; the trunk takes ${trunk.toFixed(1)} ms.`,
    );
  }
  console.log(table(['Picture', 'Looks', 'Router, ms', 'Caption, ms', 'Share'], rows));
  if (worst > MOST_SHARE) {
    console.log(
      `Missed: both looks took more than a ${1 / MOST_SHARE}th of a caption's time, the trunk not counted.`,
    );
    process.exitCode = 1;
  }
} finally {
  await close();
}
