import { defineConfig } from 'vitest/config';

const project = (name: string, slow: boolean) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    ...(slow
      ? {
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Outside of every time limit: the browser may have to be installed first.
          globalSetup: '#tests/support/browser/provide-browser.ts',
        }
      : {}),
  },
});

export default defineConfig({
  test: {
    // A test in a browser waits as much as it works: two at once, of however many cores, take little more than half the time.
    maxWorkers: 2,
    projects: [
      project('unit', false),
      project('dom', true),
      project('conformance', true),
      project('e2e', true),
    ],
  },
});
