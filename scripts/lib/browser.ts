import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Switches that keep Chromium from contacting hosts of its maker. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserOptions {
  /** Folder of the built extension to load; none by default. */
  extension?: string;
  /** Leaves the welcome page open. The extension opens it when it is installed, which here is at every start. */
  welcome?: boolean;
  /** Folder of a profile that stays, so that what is stored outlives the browser; by default a new empty one. */
  profile?: string;
  /** Shows a window that a person can use. */
  visible?: boolean;
  args?: string[];
  /** More of Playwright's own switches to leave out, besides those that disable extensions. */
  ignoreDefaultArgs?: string[];
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
}

/**
 * Starts Chromium. A new empty profile is removed when the browser closes or this process ends.
 * @throws if there is no Chromium or no window can be shown; the message says what to do
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<BrowserContext> {
  const {
    extension,
    welcome = false,
    profile = '',
    visible = false,
    args = [],
    ignoreDefaultArgs = [],
    ...context
  } = options;
  if (visible) assertDisplay();
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    // Playwright's own headless mode uses another program, which loads no extensions.
    headless: false,
    // Playwright's handlers would close the browser but not end this process. `runCommand` has its own.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', ...ignoreDefaultArgs],
    args: [
      ...(visible ? [] : ['--headless=new']),
      // With its sandbox, Chromium does not start as root or in most containers. A window for a person keeps it.
      ...(visible && process.getuid?.() !== 0 ? [] : ['--no-sandbox']),
      ...QUIET,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...args,
    ],
    ...context,
  });
  if (extension && !welcome) await closeWelcome(browser);
  return browser;
}

const POLL_MS = 20;
/** How long the extension may take to start. If it does not, `serviceWorkerOf` says why. */
const PATIENCE_MS = 20_000;

/** Waits for the welcome page and closes it: if it opened late, it would cover the tab in front. */
async function closeWelcome(browser: BrowserContext): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    const welcome = browser.pages().find((page) => page.url().endsWith('/studio.html#welcome'));
    if (welcome) return welcome.close();
  }
}

/**
 * The extension's service worker, once it has started.
 * @throws if it does not start, as in branded Chrome, which ignores --load-extension
 */
export async function serviceWorkerOf(context: BrowserContext): Promise<Worker> {
  const running = context.serviceWorkers()[0];
  if (running) return running;
  try {
    return await context.waitForEvent('serviceworker');
  } catch (cause) {
    throw new Error(
      `The extension did not start in ${await findChromium()}. Use Chromium: branded Chrome loads no unpacked extensions.`,
      { cause },
    );
  }
}

/** @throws if there is no display for the window of a visible browser */
export function assertDisplay(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  throw new Error(
    'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set): run this in a desktop session, or without --open.',
  );
}
