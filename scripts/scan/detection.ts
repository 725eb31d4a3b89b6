import type { Page } from 'playwright-core';
import { bundleForPage } from '#scripts/lib/bundle.ts';
import type * as InPage from './in-page.ts';

const ENTRY = 'scripts/scan/in-page.ts';
const NAME = 'altscribeScan';

/** Detection that can run in any page that Playwright controls. */
export interface Detection {
  judgeOne(page: Page, selector: string): Promise<ReturnType<typeof InPage.judgeOne>>;
}

/** Bundles the detection of the content script, to be evaluated in pages. */
export async function loadDetection(): Promise<Detection> {
  const script = await bundleForPage(ENTRY, NAME);
  const call = (code: string) => `(() => { ${script}; return ${NAME}.${code}; })()`;
  return {
    judgeOne: (page, selector) => page.evaluate(call(`judgeOne(${JSON.stringify(selector)})`)),
  };
}
