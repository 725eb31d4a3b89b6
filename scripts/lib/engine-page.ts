import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { filesOfNpm } from '#models/catalog/read-zoo.ts';
import { whereFileLies } from '#models/catalog/where-files-lie.ts';
import { CODE_READER_FILE } from '#models/experts/code/data/reader-file.ts';
import { ONE_RUNTIME } from '#scripts/build/one-runtime.ts';
import { launchBrowser } from './browser.ts';
import { ROOT } from './paths.ts';
import { serve } from './serve.ts';

/** Lets wasm use threads in a plain page, and pages of any origin read the pictures. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};
const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  wasm: 'application/wasm',
};

export interface EnginePage {
  page: Page;
  browser: BrowserContext;
  origin: string;
  /** The caller's own answers, by path. They take precedence over the engine's files. */
  answers: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** Requested paths, in order. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * A plain page in a browser with the engine and the host on `globalThis.engine`, built as for the extension, and with the
 * models and the runtime at the same paths as in the package.
 * @param entry path, from the repository's root, of the module that the page loads; it sets a global `engine` or `bench`
 */
export async function openEnginePage(entry = 'scripts/lib/engine-page.entry.ts'): Promise<EnginePage> {
  const bundle = await bundleEngine(entry);
  const answers: EnginePage['answers'] = new Map();
  const requests: string[] = [];
  const server = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://engine');
    requests.push(pathname);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const answer = answers.get(pathname);
    if (answer) answer(request, response);
    else void sendFile(pathname, bundle, response);
  });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.waitForFunction(() => 'engine' in globalThis || 'bench' in globalThis);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { page, browser, origin: server.origin, answers, requests, close };
}

async function bundleEngine(entry: string): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: {
      alias: { ...ONE_RUNTIME },
      conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'production'],
    },
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'es2024',
      rolldownOptions: {
        input: ROOT + entry,
        output: { entryFileNames: 'engine.js' },
      },
    },
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error('Vite gave no bundle of the engine.');
  const files = built.output.map((file) => [
    `/${file.fileName}`,
    file.type === 'chunk' ? file.code : file.source,
  ]) as [string, string | Uint8Array][];
  const html = '<!doctype html><title>Engine</title><script type="module" src="/engine.js"></script>';
  return new Map([...files, ['/', html]]);
}

async function sendFile(
  pathname: string,
  bundle: ReadonlyMap<string, string | Uint8Array>,
  response: ServerResponse,
): Promise<void> {
  const path = pathname.replace(/^\/ort\//, '/node_modules/onnxruntime-web/dist/');
  const isPublic = /^\/(models\/zoo|tests\/fixtures|node_modules\/onnxruntime-web\/dist)\//.test(path);
  const body =
    bundle.get(pathname) ?? (isPublic ? await readFile(await placeOf(path)).catch(() => null) : null);
  if (body === null) return void response.writeHead(404).end();
  const extension = pathname === '/' ? 'html' : (pathname.split('.').at(-1) ?? '');
  response.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream');
  response.end(body);
}

/** Some model files come from npm packages: only in the built extension are they below models/zoo. */
async function placeOf(path: string): Promise<string> {
  const files = [...(await filesOfNpm(ROOT)), CODE_READER_FILE];
  const file = files.find((file) => path === `/models/zoo/${file.path}`);
  return file ? whereFileLies(ROOT, file) : join(ROOT, path);
}
