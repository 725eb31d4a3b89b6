import { browser } from 'wxt/browser';
import { log } from '#utils/log/log.ts';

/**
 * Has the browser's own permission for some origins, where it grants them one by one (Firefox): in Chromium all hosts are
 * granted at installation. Call it first of all in the handler of a click: later, browsers do not ask.
 * @param origins as in a content security policy
 */
export async function askPermission(origins: readonly string[]): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  // Match patterns have no ports.
  const patterns = origins.map((origin) => `${origin.replace(/:\d+$/, '')}/*`);
  return browser.permissions.request({ origins: patterns }).catch(log.swallowed('hub: permission', false));
}

/** Asks the browser not to delete what is stored when room becomes scarce. Where it does not agree, the section says so. */
export async function askToKeep(): Promise<void> {
  await navigator.storage.persist().catch(log.swallowed('hub: persist'));
}
