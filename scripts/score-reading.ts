import type { Page } from 'playwright-core';
import { readingCases, type ReadingCase } from './score-reading/reading-cases.ts';
import { characterErrors } from './lib/character-errors.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { openEnginePage, type EnginePage } from './lib/engine-page.ts';
import { ppOcr, tesseractAlone } from './score-reading/candidates.ts';
import { readFolder } from './score-reading/read-folder.ts';
import { findingTimes, readingPage } from './score-reading/reading-page.ts';

/**
 * Reads rendered pictures with the shipped engine and prints the character error rate of each group, or of the one group
 * given as the argument. `--folder DIR` prints what it reads in the pictures there.
 * READER=tesseract-page, tesseract-sparse or pp-ocr uses one of the readers that were not chosen instead.
 */
await runCommand(async () => {
  const [only, folder] = process.argv.slice(2);
  const engine = await openEnginePage();
  try {
    await score(engine, only, folder);
  } finally {
    await engine.close();
  }
  return 0;
});

async function score(engine: EnginePage, only?: string, folder?: string): Promise<void> {
  const draw = await engine.browser.newPage();
  const read = await readerNamed(engine, process.env.READER);
  if (only === '--folder' && folder) {
    await readFolder(folder, read);
    return;
  }
  const every = Number(process.env.EVERY ?? 1);
  const totals = new Map<string, { pictures: number; errors: number; letters: number; ms: number }>();
  for (const item of readingCases().filter(({ group }, at) => (only ? group === only : at % every === 0))) {
    const { text, milliseconds } = await read(await render(draw, item));
    const truth = item.text.join(' ');
    const { edits: errors, length } = characterErrors(truth, text);
    const total = totals.get(item.group) ?? { pictures: 0, errors: 0, letters: 0, ms: 0 };
    totals.set(item.group, {
      pictures: total.pictures + 1,
      errors: total.errors + errors,
      letters: total.letters + length,
      ms: total.ms + milliseconds,
    });
    if (errors > 0) console.log(`${item.group} ${errors}\n  ${truth}\n  ${text}`);
  }
  for (const [group, { pictures, errors, letters, ms }] of totals) {
    console.log(
      `${group}\t${pictures} pictures\tCER ${((100 * errors) / letters).toFixed(2)} %\t${Math.round(ms / pictures)} ms`,
    );
  }
}

/** Our reader, or one of those that were not chosen. */
async function readerNamed(engine: EnginePage, name = 'ours') {
  const ours = await readingPage(engine);
  if (name === 'ours') return ours;
  if (name === 'pp-ocr') return ppOcr(engine, ours, await findingTimes(engine));
  if (name === 'tesseract-page' || name === 'tesseract-sparse') return tesseractAlone(engine, name);
  throw new UsageError(`READER=${name}: use ours, pp-ocr, tesseract-page or tesseract-sparse.`);
}

async function render(page: Page, { html, width, jpeg }: ReadingCase) {
  await page.setViewportSize({ width, height: 200 });
  await page.setContent(`<style>*{margin:0;box-sizing:border-box}h1,p{margin:12px 0}</style>${html}`);
  const bytes = await page.screenshot({
    fullPage: true,
    ...(jpeg ? { type: 'jpeg', quality: jpeg } : { type: 'png' }),
  });
  return { bytes, mime: jpeg ? 'image/jpeg' : 'image/png' };
}
