import { findFirefox } from '#scripts/lib/firefox/find-firefox.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';

/** Runs once before tests that need Firefox: installs it if it is missing, and builds the extension. */
export default async function provideFirefox(): Promise<void> {
  await findFirefox();
  await buildIfStale('firefox');
}
