import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { findChromium } from '#scripts/lib/find-chromium.ts';

/** Runs once before tests that need a browser: installs the browser if it is missing, and builds the extension. */
export default async function provideBrowser(): Promise<void> {
  await findChromium();
  await buildIfStale();
}
