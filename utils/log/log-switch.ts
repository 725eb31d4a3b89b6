import { browser } from 'wxt/browser';
import { log } from './log.ts';

/** Key in `storage.local`. No setting: it is for whoever looks for a mistake, and no file exports it. */
const FLAG = 'debug';

/** Prints swallowed errors while the flag is set. For contexts that can read storage. */
export function followLogSwitch(signal?: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[FLAG]) log.show(changes[FLAG].newValue === true);
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
  void browser.storage.local
    .get(FLAG)
    .then(({ [FLAG]: on }) => log.show(on === true), log.swallowed('log: reading the flag'));
}
