import { defineConfig } from 'vitest/config';

/** @param setup installs the browser and builds the extension, outside of every time limit */
const project = (name: string, setup?: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    ...(setup ? { testTimeout: 120_000, hookTimeout: 120_000, globalSetup: setup } : {}),
  },
});

const CHROMIUM = '#tests/support/browser/provide-browser.ts';
const FIREFOX = '#tests/support/firefox/provide-firefox.ts';

export default defineConfig({
  test: {
    // On a machine that does other work, a few hundred runs of a property take longer than the usual five seconds.
    testTimeout: 30_000,
    // A test in a browser waits as much as it works: two at once, of however many cores, take little more than half the time.
    maxWorkers: 2,
    projects: [
      project('unit'),
      project('dom', CHROMIUM),
      project('conformance', CHROMIUM),
      project('e2e', CHROMIUM),
      project('firefox', FIREFOX),
    ],
  },
});
