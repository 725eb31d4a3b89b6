import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DEFAULT_MODEL } from '../../models/catalog/default-model.ts';
import { readZoo } from '../../models/catalog/read-zoo.ts';
import { launchBrowser } from '../../scripts/lib/browser.ts';
import { bundleForPage } from '../../scripts/lib/bundle.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { table } from '../../scripts/lib/table.ts';
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
const script = await bundleForPage('tests/bench/router/in-page.ts', 'bench');
const server = await serve((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://bench');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-embedder-policy', 'require-corp');
  if (pathname === '/')
    return response.setHeader('content-type', 'text/html').end('<!doctype html><title>Bench</title>');
  if (pathname.endsWith('.mjs')) response.setHeader('content-type', 'text/javascript');
  if (pathname.endsWith('.wasm')) response.setHeader('content-type', 'application/wasm');
  const path = pathname.replace(/^\/ort\//, '/node_modules/onnxruntime-web/dist/');
  return void readFile(root + path).then(
    (body) => response.end(body),
    () => response.writeHead(404).end(),
  );
});
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.evaluate(script);
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
  await browser.close();
  await server.close();
}
