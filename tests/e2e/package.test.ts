import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { ROOT } from '#scripts/lib/paths.ts';

/** Hosts that libraries load their parts from unless told otherwise. */
const CDNS = /jsdelivr|unpkg\.com|cdnjs|googleapis|huggingface\.co|esm\.sh|skypack/gi;

let folder: string;
let files: string[];

beforeAll(async () => {
  folder = await buildIfStale();
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
});

test('no file of the package knows the address of a CDN, but the cards of models that can be downloaded', () => {
  const cards = /^models\/hub\/[^/]+\/model\.json$/;
  const code = files.filter((path) => !cards.test(path));
  expect(files.length - code.length).toBeGreaterThan(0);
  const found = code.flatMap((path) =>
    [...readFileSync(join(folder, path), 'latin1').matchAll(CDNS)].map(([host]) => `${path}: ${host}`),
  );
  expect(found).toEqual([]);
});

test('all content scripts together are below 25,000 bytes', () => {
  expect(bytesBelow('content-scripts/')).toBeGreaterThan(0);
  expect(bytesBelow('content-scripts/')).toBeLessThan(25_000);
});

test('the models are packaged, and below 150 MB', () => {
  expect(bytesBelow('models/zoo/')).toBeGreaterThan(1e6);
  expect(bytesBelow('models/zoo/')).toBeLessThan(150e6);
  // The router's second look uses the captioners' trunk.
  const reading = ['kinds', 'reader'].map((folder) => bytesBelow(`models/zoo/${folder}/`));
  expect(reading.reduce((sum, bytes) => sum + bytes)).toBeLessThan(25e6);
});

test('a page cannot load any file of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
});

test('there is one copy of onnxruntime-web: the version that transformers pins', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;
  const copies = Object.keys(packages).filter((path) => path.endsWith('node_modules/onnxruntime-web'));
  expect(copies).toEqual(['node_modules/onnxruntime-web']);
  const pinned = packages['node_modules/@huggingface/transformers']?.dependencies?.['onnxruntime-web'];
  expect(packages['node_modules/onnxruntime-web']?.version).toBe(pinned);
});

test('one runtime is packaged, and transformers.js lies in a piece of its own', () => {
  const runtimes = files.filter((path) => /ort[-.]wasm[^/]*\.wasm$/.test(path));
  expect(runtimes).toEqual(['ort/ort-wasm-simd-threaded.wasm']);
  // Our own workers name a class of the library; this one belongs to models that nothing here uses.
  const holders = files
    .filter((path) => path.endsWith('.js'))
    .filter((path) => readFileSync(join(folder, path), 'utf8').includes('Wav2Vec2'));
  expect(holders).toHaveLength(1);
  expect(holders[0]).toMatch(/^assets\/transformers/);
});

interface LockFile {
  packages: Record<string, { version: string; dependencies?: Record<string, string> }>;
}

function bytesBelow(start: string): number {
  return files.filter((path) => path.startsWith(start)).reduce((sum, path) => sum + bytesOf(path), 0);
}

function bytesOf(path: string): number {
  return statSync(join(folder, path)).size;
}
