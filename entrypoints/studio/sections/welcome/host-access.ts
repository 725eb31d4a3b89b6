import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { log } from '#utils/log/log.ts';

/** What the content script and the fetching of pictures need. Firefox lets people refuse it, and both browsers let them take it back. */
const EVERYWHERE = { origins: ['<all_urls>'] };

export type HostAccess = ReturnType<typeof createHostAccess>;

/** Whether the extension may see websites, until `life` aborts. */
export function createHostAccess(life: AbortSignal) {
  /** Null until it is known. */
  const isGiven = signal<boolean | null>(null);
  const look = () => {
    browser.permissions
      .contains(EVERYWHERE)
      .then((given) => (isGiven.value = given))
      .catch(log.swallowed('welcome: access not known'));
  };
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(look);
  life.addEventListener('abort', () => [onAdded, onRemoved].forEach((event) => event.removeListener(look)), {
    once: true,
  });
  return {
    isGiven,
    look,
    /** Has the browser ask the person, which it does only while it handles what the person did. */
    ask(): void {
      browser.permissions
        .request(EVERYWHERE)
        .then(look)
        .catch(log.swallowed('welcome: access not asked for'));
    },
  };
}
