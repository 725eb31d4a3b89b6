import type { Page } from 'playwright-core';
import { cases, type Case } from './score-reading/cases.ts';
import { characterErrors } from './score-reading/character-errors.ts';
import { runCommand } from './lib/command.ts';
import { openEnginePage, type EnginePage } from '../tests/support/engine-page.ts';
import { readFolder } from './score-reading/read-folder.ts';
import { readingPage } from './score-reading/reading-page.ts';

/**
 * Reads rendered pictures in the shipped engine and prints the character error rate of each group (or of the one that is named);
 * `--folder DIR` prints what it reads on the pictures there.
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
  const read = await readingPage(engine);
  if (only === '--folder' && folder) {
    await readFolder(folder, read);
    return;
  }
  const totals = new Map<string, { pictures: number; errors: number; letters: number; ms: number }>();
  for (const item of cases().filter(({ group }) => !only || group === only)) {
    const { text, milliseconds } = await read(await render(draw, item));
    const truth = item.text.join(' ');
    const errors = characterErrors(text, truth);
    const total = totals.get(item.group) ?? { pictures: 0, errors: 0, letters: 0, ms: 0 };
    totals.set(item.group, {
      pictures: total.pictures + 1,
      errors: total.errors + errors,
      letters: total.letters + truth.length,
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

async function render(page: Page, { html, width, jpeg }: Case) {
  await page.setViewportSize({ width, height: 200 });
  await page.setContent(`<style>*{margin:0;box-sizing:border-box}h1,p{margin:12px 0}</style>${html}`);
  const bytes = await page.screenshot({
    fullPage: true,
    ...(jpeg ? { type: 'jpeg', quality: jpeg } : { type: 'png' }),
  });
  return { bytes, mime: jpeg ? 'image/jpeg' : 'image/png' };
}
