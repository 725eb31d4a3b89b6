import { browser } from 'wxt/browser';
import { log } from '#utils/log/log.ts';

/** Firefox ends an event page after 30 s without an event or a call of its own. */
const SIGN_OF_LIFE_MS = 15_000;

/** Keeps the event page from being ended in the middle of work that no event tells of. */
export interface Wakefulness {
  /** Does nothing where it has begun. */
  begin(): void;
  /** From now on the browser may end the page when it likes. */
  end(): void;
}

/**
 * Gives signs of life by calling the browser, which counts as activity:
 * https://extensionworkshop.com/documentation/develop/manifest-v3-migration-guide/#event-pages-and-backward-compatibility
 */
export function createWakefulness(): Wakefulness {
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    begin() {
      timer ??= setInterval(giveSign, SIGN_OF_LIFE_MS);
    },
    end() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

function giveSign(): void {
  void browser.runtime.getPlatformInfo().catch(log.swallowed('event page: no sign of life'));
}
