import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { findChromium } from '#scripts/lib/find-chromium.ts';

/** Before the first test of a kind that needs them: the browser, installed where it is missing, and the build. */
export default async function provideBrowser(): Promise<void> {
  await findChromium();
  await buildIfStale();
}
