import type { Page } from 'puppeteer-core';
import { FIREFOX_ID } from '#scripts/build/manifest.ts';
import type { Command } from '#tests/support/scenarios/visitor.ts';

/** What the privileged page knows of the browser, as far as it is used here. */
interface Privileged {
  Services: {
    wm: { getMostRecentWindow(type: string): BrowserWindow };
  };
  WebExtensionPolicy: {
    getByID(id: string): { extension: { terminateBackground(): Promise<void>; backgroundState: string } };
  };
  Cc: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
  Ci: { nsITextInputProcessor: unknown };
}

interface BrowserWindow extends Window {
  KeyboardEvent: typeof KeyboardEvent;
  gBrowser: { selectedBrowser: { messageManager: MessageManager } };
}

interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
  loadFrameScript(url: string, allowDelayedLoad: boolean): void;
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

interface ContextMenu extends Element {
  state: string;
  activateItem(item: Element): void;
}

/** Chooses an item of the context menu that is open. False where it is not open yet, or has no such item. */
export function chooseFromMenu(system: Page, label: string): Promise<boolean> {
  return system.evaluate((wanted) => {
    const { Services } = globalThis as unknown as Privileged;
    const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    const menu = document.getElementById('contentAreaContextMenu') as ContextMenu | null;
    const items = [...(menu?.querySelectorAll('menuitem') ?? [])];
    const item = items.find((one) => one.getAttribute('label') === wanted);
    if (menu?.state !== 'open' || !item) return false;
    menu.activateItem(item);
    return true;
  }, label);
}

/** The keys of our commands, as Firefox's manifest suggests them. */
const KEYS: Record<Command, string> = { 'describe-current': 'D', 'describe-all': 'R' };

/** Presses one of our keys in the browser's window, as the keyboard would. */
export function pressInWindow(system: Page, command: Command): Promise<void> {
  return system.evaluate((letter) => {
    const { Services, Cc, Ci } = globalThis as unknown as Privileged;
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const keyboard = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
    keyboard.beginInputTransactionForTests(window);
    const keys = [
      { key: 'Alt', code: 'AltLeft' },
      { key: 'Shift', code: 'ShiftLeft' },
      { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) },
    ].map((init) => new window.KeyboardEvent('', init));
    for (const key of keys) keyboard.keydown(key);
    for (const key of keys.toReversed()) keyboard.keyup(key);
  }, KEYS[command]);
}

/** Ends the event page, as Firefox does when nothing has happened for a while. */
export function terminateBackground(system: Page): Promise<string> {
  return system.evaluate(async (id) => {
    const { WebExtensionPolicy } = globalThis as unknown as Privileged;
    const { extension } = WebExtensionPolicy.getByID(id);
    await extension.terminateBackground();
    return extension.backgroundState;
  }, FIREFOX_ID);
}

/** Texts and values in the closed shadow roots of the page in front, which only the browser itself can look into. */
export function closedTexts(system: Page): Promise<string> {
  return system.evaluate(() => {
    const { Services } = globalThis as unknown as Privileged;
    const { messageManager } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
    const answer = Promise.withResolvers<string>();
    const name = `closed-texts-${Math.random()}`;
    const listener = ({ data }: { data: string }) => answer.resolve(data);
    messageManager.addMessageListener(name, listener);
    const look = `
      const texts = [...content.document.querySelectorAll('*')].flatMap((element) => {
        const root = element.openOrClosedShadowRoot;
        if (!root || element.shadowRoot) return [];
        const fields = [...root.querySelectorAll('input, textarea')].map((field) => field.value);
        return [...[...root.children].map((child) => child.innerText ?? ''), ...fields];
      });
      sendAsyncMessage(${JSON.stringify(name)}, texts.join('\\n'));`;
    messageManager.loadFrameScript(`data:,${encodeURIComponent(look)}`, false);
    return answer.promise.finally(() => messageManager.removeMessageListener(name, listener));
  });
}
