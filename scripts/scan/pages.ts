import { access, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { serve } from '#scripts/lib/serve.ts';
import { messageOf } from './message-of.ts';
import type { ScannedFrame, Scanner } from './scanner.ts';

export type ScannedPage = { page: string; frames: ScannedFrame[] } | { page: string; error: string };

/** Some pages never finish loading. After this time a page is scanned as it is. */
const LOAD_MS = 15_000;

/** Scans one page: an address, or the path of an HTML file, which is served from loopback together with its folder. */
export async function scanPage(
  page: string,
  describe: boolean,
  context: BrowserContext,
  scanner: Scanner,
): Promise<ScannedPage> {
  const scan = (address: string) => scanAddress(address, describe, context, scanner);
  try {
    if (/^https?:\/\//i.test(page)) return { page, frames: await scan(page) };
    await access(page);
    const folder = await serveFolder(dirname(resolve(page)));
    try {
      return { page, frames: await scan(`${folder.origin}/${encodeURIComponent(basename(page))}`) };
    } finally {
      await folder.close();
    }
  } catch (error) {
    return { page, error: messageOf(error) };
  }
}

async function scanAddress(
  address: string,
  describe: boolean,
  context: BrowserContext,
  scanner: Scanner,
): Promise<ScannedFrame[]> {
  const tab = await context.newPage();
  try {
    const response = await tab.goto(address, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    if (response && !response.ok()) throw new Error(`${address} answered ${response.status()}.`);
    await tab.waitForLoadState('load', { timeout: LOAD_MS }).catch(() => undefined);
    return await scanner.scan(tab, describe);
  } finally {
    await tab.close();
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

function serveFolder(folder: string) {
  return serve(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const bytes = await readFile(join(folder, normalize(path)));
      const type = TYPES[extname(path).toLowerCase()];
      response.writeHead(200, type ? { 'content-type': type } : {}).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
}
