import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The tag of axe-core's rules that look at colours: the others find the same in every look. */
const OF_COLOURS = 'cat.color';

/** Colours that a person may have chosen, and the tag of the rules to be checked in them; all rules where there is none. */
export const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, tag: undefined },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, tag: OF_COLOURS },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, tag: OF_COLOURS },
] as const;

/**
 * What axe-core finds wrong below `selector`, one line for each finding.
 * @param tag only by the rules with this tag
 */
export async function violations(page: Page, selector: string, tag?: string): Promise<string[]> {
  await page.evaluate(await source);
  const results = await page.evaluate(
    async ({ within, options }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(within: string, options: RunOptions): Promise<AxeResults> };
      };
      return axe.run(within, options);
    },
    { within: selector, options: tag ? { runOnly: [tag] } : {} },
  );
  if (results.passes.length === 0) throw new Error(`axe-core found nothing to check below ${selector}`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`),
  );
}
