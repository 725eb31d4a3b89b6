import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Quiet switches: Chromium asks for hosts of its maker otherwise (DESIGN, "Tests in real browsers"). */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserOptions {
  /** Folder of a built extension to load; none by default. */
  extension?: string;
  /** Leaves the welcome open that the extension shows after its installation, which every start is. */
  welcome?: boolean;
  /** A window that a person can use. */
  visible?: boolean;
  args?: string[];
  /** Playwright's own switches to leave out, beside those that stop extensions. */
  ignoreDefaultArgs?: string[];
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
}

/**
 * Starts Chromium with a new empty profile, which is removed when the browser closes or this process ends.
 * @throws where no Chromium is to be had or no window can be shown; the message says what to do.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<BrowserContext> {
  const {
    extension,
    welcome = false,
    visible = false,
    args = [],
    ignoreDefaultArgs = [],
    ...context
  } = options;
  if (visible) assertDisplay();
  const browser = await chromium.launchPersistentContext('', {
    executablePath: await findChromium(),
    // Playwright's own headless mode is another browser, which loads no extensions.
    headless: false,
    // Playwright's handlers close the browser without ending us: `runCommand` has its own.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', ...ignoreDefaultArgs],
    args: [
      ...(visible ? [] : ['--headless=new']),
      // Chromium does not start as root with its sandbox, nor in most containers; a person's window keeps it.
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
/** How long the extension may take to start; where it does not, `serviceWorkerOf` says why. */
const PATIENCE_MS = 20_000;

/** Waits for the welcome and closes it: a tab that comes late would take the place of the one in front. */
async function closeWelcome(browser: BrowserContext): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    const welcome = browser.pages().find((page) => page.url().endsWith('/studio.html#welcome'));
    if (welcome) return welcome.close();
  }
}

/**
 * The extension's service worker, once it has started.
 * @throws where it does not start, as in branded Chrome, which ignores --load-extension.
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

/** @throws where a visible browser would have no display to open its window on */
export function assertDisplay(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  throw new Error(
    'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set): run this in a desktop session, or without --open.',
  );
}
