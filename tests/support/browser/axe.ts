import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Colours that a person may have chosen. */
export const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** What axe-core finds wrong below `selector`, one line for each finding. */
export async function violations(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(await source);
  const results = await page.evaluate(async (within) => {
    const { axe } = globalThis as unknown as { axe: { run(within: string): Promise<AxeResults> } };
    return axe.run(within);
  }, selector);
  if (results.passes.length === 0) throw new Error(`axe-core found nothing to check below ${selector}`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`),
  );
}
