import { launch, type Browser, type Page } from 'puppeteer-core';
import { FIREFOX_ID } from '#scripts/build/manifest.ts';
import { findFirefox } from './find-firefox.ts';
import { openQuietly } from './open-quietly.ts';

/** Firefox gives each installation an address at random. Tests and commands need to know it. */
const ADDRESS_ID = 'a17c0de0-0000-4000-8000-000000000001';

/** Settings that keep Firefox from contacting hosts of its maker, besides those that Puppeteer makes. */
const QUIET = {
  'browser.discovery.enabled': false,
  'browser.region.network.url': '',
  'dom.push.connection.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

export interface FirefoxOptions {
  /** Folder of the built extension to install; none by default. */
  extension?: string;
  /** More settings, as in about:config. */
  preferences?: Record<string, unknown>;
}

/** A running Firefox with a new empty profile, which is removed when it closes. */
export interface Firefox {
  browser: Browser;
  /** A page with the browser's own rights: where the browser's menus, keys and extensions are within reach. */
  system: Page;
  /** The address of a page of the extension. */
  address(path: string): string;
  /** Opens a page of the extension in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts Firefox without a window.
 * @throws if there is none; the message says what to do
 */
export async function launchFirefox({ extension, preferences }: FirefoxOptions = {}): Promise<Firefox> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: true,
    args: ['--remote-allow-system-access'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    extraPrefsFirefox: {
      ...QUIET,
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: ADDRESS_ID }),
      ...preferences,
    },
  });
  process.once('exit', () => browser.process()?.kill('SIGKILL'));
  const address = (path: string) => `moz-extension://${ADDRESS_ID}/${path}`;
  const system = await openQuietly(browser, 'about:support');
  if (extension) await browser.installExtension(extension);
  return {
    browser,
    system,
    address,
    openExtensionPage: (path) => openQuietly(browser, address(path)),
    close: () => browser.close(),
  };
}
