// Takes pictures with Chromium of what browsers draw: pages of many styles, charts by three libraries, Mermaid diagrams.
// node browser.mjs OUT NODE_MODULES PAGES [DOCS]: OUT/pages, OUT/charts, OUT/diagrams; of DOCS, a folder of programs'
// documentation, pages too. Seeded; what is there is not made again.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chartPage, CHARTS } from './browser/charts.mjs';
import { mermaidSource } from './browser/mermaid.mjs';
import { pageOf } from './browser/pages.mjs';
import { seeded } from './browser/seeded.mjs';

const [out, modules, savedPages, docsFolder] = process.argv.slice(2);
const [pages, charts, diagrams, docs] = (process.env.COUNTS ?? '500,700,160,400').split(',').map(Number);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const folder of ['pages', 'charts', 'diagrams']) mkdirSync(join(out, folder), { recursive: true });
const module_ = (path) => readFileSync(join(modules, path), 'utf8');

await takeCharts();
await takeDiagrams();
await takePages();
if (docsFolder) await takeDocs();
await browser.close();

async function takeCharts() {
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  await page.setContent('<body style="margin:0"></body>');
  for (const path of ['echarts/dist/echarts.min.js', 'chart.js/dist/chart.umd.min.js', 'plotly.js-dist-min/plotly.min.js'])
    await page.addScriptTag({ content: module_(path) });
  await page.evaluate(chartPage);
  for (let i = 0; i < charts; i++) {
    const rng = seeded(`chart ${i}`);
    const library = rng.pick(['echarts', 'chartjs', 'plotly']);
    const type = rng.pick(CHARTS);
    const path = join(out, 'charts', `${library}-${type}-${i}.png`);
    if (existsSync(path)) continue;
    const size = { width: rng.int(260, 1000), height: rng.int(200, 650) };
    try {
      await page.evaluate((job) => globalThis.drawChart(job), { library, type, seed: i, ...size });
      await page.waitForTimeout(library === 'plotly' ? 60 : 20);
      await page.locator('#chart').screenshot({ path, animations: 'disabled' });
    } catch (error) {
      console.error(path, String(error).slice(0, 200));
    }
  }
  await page.close();
}

async function takeDiagrams() {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.setContent('<body style="margin:0"></body>');
  await page.addScriptTag({ content: module_('mermaid/dist/mermaid.min.js') });
  for (let i = 0; i < diagrams; i++) {
    const path = join(out, 'diagrams', `mermaid-${i}.png`);
    if (existsSync(path)) continue;
    const rng = seeded(`diagram ${i}`);
    const theme = rng.pick(['default', 'neutral', 'dark', 'forest', 'base']);
    try {
      await page.evaluate(
        async ({ source, theme, id }) => {
          globalThis.mermaid.initialize({ startOnLoad: false, theme });
          const { svg } = await globalThis.mermaid.render(`m${id}`, source);
          document.body.innerHTML = `<div id="d" style="display:inline-block;min-width:400px;max-width:1300px;padding:16px;background:${theme === 'dark' ? '#222' : '#fff'}">${svg}</div>`;
        },
        { source: mermaidSource(rng), theme, id: i },
      );
      await page.locator('#d').screenshot({ path });
    } catch (error) {
      console.error(path, String(error).slice(0, 200));
    }
  }
  await page.close();
}

async function takePages() {
  const styles = ['', module_('bootstrap/dist/css/bootstrap.min.css'), module_('bulma/css/bulma.min.css'), module_('@picocss/pico/css/pico.min.css')];
  const saved = readdirSync(savedPages).filter((name) => name.endsWith('.html'));
  for (let i = 0; i < pages; i++) {
    const path = join(out, 'pages', `page-${i}.png`);
    if (existsSync(path)) continue;
    const rng = seeded(`page ${i}`);
    const { viewport, settings } = windowOf(rng, 0.2);
    const context = await browser.newContext({ ...settings, colorScheme: rng.chance(0.3) ? 'dark' : 'light' });
    const page = await context.newPage();
    try {
      const html = rng.chance(0.14) ? readFileSync(join(savedPages, rng.pick(saved)), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '') : pageOf(rng, rng.pick(styles));
      await page.setContent(html, { waitUntil: 'domcontentloaded', timeout: 5000 });
      const clip = { x: 0, y: 0, ...viewport };
      await page.screenshot({ path, clip, timeout: 5000 });
    } catch (error) {
      console.error(path, String(error).slice(0, 200));
    }
    await context.close();
  }
}

/** A telephone's window or a desktop's. */
function windowOf(rng, telephones) {
  const mobile = rng.chance(telephones);
  const viewport = mobile ? { width: rng.int(320, 430), height: rng.int(600, 900) } : { width: rng.int(600, 1920), height: rng.int(400, 1080) };
  return { viewport, settings: { viewport, offline: true, javaScriptEnabled: false, deviceScaleFactor: mobile ? rng.pick([1, 2]) : 1 } };
}

/** Pages that are nearly all words: what tells them from text set as a picture is how a browser lays them out. */
async function takeDocs() {
  const found = readdirSync(docsFolder, { recursive: true }).filter((name) => name.endsWith('.html')).sort();
  const shelves = [...new Set(found.map((name) => name.split('/')[0]))];
  for (let i = 0; i < docs; i++) {
    const path = join(out, 'pages', `doc-${i}.png`);
    if (existsSync(path)) continue;
    const rng = seeded(`doc ${i}`);
    const { viewport, settings } = windowOf(rng, 0.45);
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    try {
      const shelf = `${rng.pick(shelves)}/`;
      const name = rng.pick(found.filter((each) => each.startsWith(shelf)));
      await page.goto(`file://${join(docsFolder, name)}`, { waitUntil: 'load', timeout: 5000 });
      const height = await page.evaluate(() => document.body.scrollHeight);
      if (rng.chance(0.5)) await page.mouse.wheel(0, rng.int(0, Math.max(0, height - viewport.height)));
      await page.screenshot({ path, clip: { x: 0, y: 0, ...viewport, height: rng.chance(0.2) ? viewport.height * 2 : viewport.height }, timeout: 5000 });
    } catch (error) {
      console.error(path, String(error).slice(0, 200));
    }
    await context.close();
  }
}
