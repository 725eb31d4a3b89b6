import type { Page } from 'puppeteer-core';
import { FIREFOX_ID } from '#scripts/build/manifest.ts';

/** What the privileged page knows of the browser, as far as it is used here. */
interface Privileged {
  ChromeUtils: {
    importESModule(url: string): {
      ExtensionPermissions: { add(id: string, permissions: Permissions, extension: unknown): Promise<void> };
      AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    };
  };
  WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  Services: {
    wm: {
      getMostRecentWindow(type: string): BrowserWindow;
    };
    scriptSecurityManager: { getSystemPrincipal(): unknown };
  };
}

interface Permissions {
  permissions: string[];
  origins: string[];
}

interface BrowserWindow extends Window {
  OpenBrowserWindow(options: { private: boolean }): BrowserWindow;
  delayedStartupPromise?: Promise<void>;
  gBrowser: {
    selectedBrowser: {
      fixupAndLoadURIString(url: string, options: { triggeringPrincipal: unknown }): void;
      messageManager: {
        addMessageListener(name: string, listener: (message: { data: string }) => void): void;
        loadFrameScript(url: string, allowDelayedLoad: boolean): void;
      };
    };
  };
}

/** Lets the extension run in private windows, as a person does in the browser's list of extensions. */
export function allowInPrivateWindows(system: Page): Promise<void> {
  return system.evaluate(async (id) => {
    const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Privileged;
    const load = (name: string) => ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`);
    const { extension } = WebExtensionPolicy.getByID(id);
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await load('ExtensionPermissions').ExtensionPermissions.add(id, allowed, extension);
    await (await load('AddonManager').AddonManager.getAddonByID(id)).reload();
  }, FIREFOX_ID);
}

/** Opens an address in a new private window. */
export function openPrivately(system: Page, url: string): Promise<void> {
  return system.evaluate(async (address) => {
    const { Services } = globalThis as unknown as Privileged;
    const window = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
    while (!window.gBrowser?.selectedBrowser) await new Promise((resolve) => setTimeout(resolve, 50));
    await window.delayedStartupPromise;
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    window.gBrowser.selectedBrowser.fixupAndLoadURIString(address, { triggeringPrincipal });
  }, url);
}

/** The alt text of the first image in the window that was opened last; empty where there is none. */
export function altInNewestWindow(system: Page): Promise<string> {
  return system.evaluate(() => {
    const { Services } = globalThis as unknown as Privileged;
    const { messageManager } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
    const answer = Promise.withResolvers<string>();
    const name = `alt-${Math.random()}`;
    messageManager.addMessageListener(name, ({ data }) => answer.resolve(data));
    const look = `sendAsyncMessage(${JSON.stringify(name)}, content.document.images[0]?.getAttribute('alt') ?? '')`;
    messageManager.loadFrameScript(`data:,${encodeURIComponent(look)}`, false);
    return answer.promise;
  });
}
