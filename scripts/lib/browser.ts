import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Quiet switches: Chromium asks for hosts of its maker otherwise (DESIGN, "Tests in real browsers"). */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserOptions {
  /** Folder of a built extension to load; none by default. */
  extension?: string;
  /** A window that a person can use. */
  visible?: boolean;
  args?: string[];
  /** Playwright's own switches to leave out, beside those that stop extensions. */
  ignoreDefaultArgs?: string[];
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/**
 * Starts Chromium with a new empty profile.
 * @throws where no Chromium is to be had; the message says what to install.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<BrowserContext> {
  const { extension, visible = false, args = [], ignoreDefaultArgs = [], ...context } = options;
  return chromium.launchPersistentContext('', {
    executablePath: await findChromium(),
    // Playwright's own headless mode is another browser, which loads no extensions.
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', ...ignoreDefaultArgs],
    args: [
      ...(visible ? [] : ['--headless=new']),
      ...QUIET,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...args,
    ],
    ...context,
  });
}

/** The extension's service worker, once it has started. */
export async function serviceWorkerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}
