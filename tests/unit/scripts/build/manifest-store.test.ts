import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { LANGUAGES } from '#utils/language/languages.ts';
import { storeManifest } from '#scripts/build/manifest.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** What stores show in their lists. */
const LONGEST_SUMMARY = 132;

test.each(LANGUAGES.map(({ tag }) => tag))('the stores have a text in %s', (tag) => {
  const [title, summary = '', ...rest] = read(`store/listing/${tag}.md`).trim().split('\n\n');
  expect(title).toBe('# Altscribe');
  expect(summary.length).toBeGreaterThan(20);
  expect(summary.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
  expect(rest.length).toBe(3);
  const { extensionDescription } = JSON.parse(read(`public/_locales/${tag}/messages.json`)) as {
    extensionDescription: { message: string };
  };
  expect(extensionDescription.message.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
});

test.each(['chrome', 'firefox'])(
  'every permission that the package for %s asks for has its reason',
  (browser) => {
    const { permissions, host_permissions } = storeManifest(browser);
    const reasons = read('store/README.md');
    for (const name of [...permissions, ...host_permissions]) expect(reasons).toContain(`| \`${name}\``);
  },
);
