import type { Page } from 'playwright-core';
import { tabOf, type Extension } from './extension.ts';

/** Chromium's events can be fired by hand, which their types do not tell. */
interface Dispatching {
  dispatch(...args: unknown[]): void;
}

/** What the browser does when a person presses one of our keys on a page. */
export async function pressKey(
  extension: Extension,
  command: 'describe-current' | 'describe-all',
  page: Page,
): Promise<void> {
  await extension.worker.evaluate(
    async ([name, id]) => {
      const event = chrome.commands.onCommand as unknown as Dispatching;
      event.dispatch(name, await chrome.tabs.get(id));
    },
    [command, await tabOf(extension, page)] as const,
  );
}

/** Listens to what the background has announced from now on. Gives what gives the texts, in their order. */
export async function hearAnnouncements({ worker }: Extension): Promise<() => Promise<string[]>> {
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const send = chrome.tabs.sendMessage.bind(chrome.tabs) as (...args: unknown[]) => Promise<unknown>;
    Object.assign(chrome.tabs, {
      sendMessage: (...args: unknown[]) => {
        const message = args[1] as { type?: string; data?: { text: string } };
        if (message.type === 'announce' && message.data) heard.push(message.data.text);
        return send(...args);
      },
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}
