import type { TargetBrowser } from './build-if-stale.ts';
import { openFirefoxStudio } from './firefox/firefox-studio.ts';
import { openStudio, type Studio } from './studio.ts';

/** What opens a Studio in that browser. */
export function openerOf(browser: TargetBrowser): () => Promise<Studio> {
  return browser === 'firefox' ? openFirefoxStudio : openStudio;
}
