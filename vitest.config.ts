import { fileURLToPath } from 'node:url';
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
          fileParallelism: false,
          // Outside of every time limit: the browser may have to be installed first.
          globalSetup: './tests/support/provide-browser.ts',
        }
      : {}),
  },
});

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    projects: [
      project('unit', false),
      project('dom', true),
      project('conformance', true),
      project('e2e', true),
    ],
  },
});
