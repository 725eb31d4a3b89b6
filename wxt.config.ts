import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { HUB_INDEX } from './models/catalog/hub/load-hub-catalog.ts';
import { hubCardPaths } from './models/catalog/hub/read-hub.ts';
import { filesOfNpm } from './models/catalog/read-zoo.ts';
import { whereFileLies } from './models/catalog/where-files-lie.ts';
import { CODE_READER_FILE } from './models/experts/code/data/reader-file.ts';
import { refuseForbiddenCode } from './scripts/build/forbidden-code.ts';
import { storeManifest } from './scripts/build/manifest.ts';
import { ONE_RUNTIME } from './scripts/build/one-runtime.ts';
import { withoutCdn } from './scripts/build/without-cdn.ts';
import { smallestContentScript } from './scripts/build/smallest-content-script.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** ONNX Runtime's wasm build, threads included: the one pair of files that the worker loads. */
const RUNTIME_FILES = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

export default defineConfig({
  imports: false,
  publicDir: 'public',
  // Event pages, optional host permissions: the same model in both browsers.
  manifestVersion: 3,
  // What a reviewer needs to build the package again, and no more.
  zip: { includeSources: ['**/*', '.npmrc'], excludeSources: ['docs/**', 'models/training/**', 'tests/**'] },
  hooks: {
    'build:done': ({ config }) => refuseForbiddenCode(config.outDir),
    // The models and the runtime stay where they are; the package gets copies.
    async 'build:publicAssets'(_wxt, files) {
      files.push({ absoluteSrc: here('THIRD_PARTY.md'), relativeDest: 'THIRD_PARTY.md' });
      for (const name of RUNTIME_FILES) {
        files.push({
          absoluteSrc: here(`node_modules/onnxruntime-web/dist/${name}`),
          relativeDest: `ort/${name}`,
        });
      }
      for (const entry of readdirSync(here('models/zoo'), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const absoluteSrc = `${entry.parentPath}/${entry.name}`;
        files.push({ absoluteSrc, relativeDest: absoluteSrc.slice(here('.').length) });
      }
      const hubCards = await hubCardPaths(here('models/hub'));
      files.push({ contents: JSON.stringify(hubCards), relativeDest: HUB_INDEX });
      for (const path of hubCards) {
        files.push({ absoluteSrc: here(`models/hub/${path}`), relativeDest: `models/hub/${path}` });
      }
      for (const file of [...(await filesOfNpm(here('.'))), CODE_READER_FILE]) {
        files.push({ absoluteSrc: whereFileLies(here('.'), file), relativeDest: `models/zoo/${file.path}` });
      }
    },
  },
  vite: () => ({
    resolve: {
      conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'production'],
      alias: {
        // A context that a page can neither hear nor stop.
        'wxt/utils/content-script-context': here('entrypoints/content/script-context.ts'),
        ...ONE_RUNTIME,
      },
    },
    build: { target: 'es2024' },
    plugins: [smallestContentScript()],
    // The worker loads parts of itself on demand.
    worker: { format: 'es', plugins: () => [withoutCdn()] },
  }),
  manifest: ({ browser }) => storeManifest(browser),
});
