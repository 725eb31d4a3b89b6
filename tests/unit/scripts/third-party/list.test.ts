import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { shippedModels, shippedPackages } from '#scripts/third-party/list.ts';
import { thirdPartyMarkdown } from '#scripts/third-party/markdown.ts';

/** Licences under which everything that ships may be passed on. */
const PERMISSIVE = /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|\(MIT OR CC0-1\.0\))$/;

test('THIRD_PARTY.md is up to date: "npm run third-party" would change nothing', () => {
  const written = readFileSync(join(ROOT, 'THIRD_PARTY.md'), 'utf8');
  expect(written).toBe(thirdPartyMarkdown(shippedPackages(), shippedModels()));
});

test('everything that ships has a permissive licence', () => {
  const others = shippedPackages().filter(({ licence }) => !PERMISSIVE.test(licence));
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test('the list has what is used, and what is used by that', () => {
  const names = shippedPackages().map(({ name }) => name);
  for (const name of ['preact', 'valibot', 'onnxruntime-web', 'flatbuffers']) expect(names).toContain(name);
  // Both are replaced by a package with nothing in it.
  for (const name of ['sharp', 'onnxruntime-node', 'vite']) expect(names).not.toContain(name);
});

test('every model that ships says where its parts are from', () => {
  const models = new Set(shippedModels().map(({ model }) => model));
  for (const model of ['attention', 'reader', 'kinds', 'symbols']) expect(models).toContain(model);
});

test('every package is pinned by a hash', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string; link?: boolean }>;
  };
  const loose = Object.entries(packages).filter(
    ([path, { integrity }]) => path && !integrity?.startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});
