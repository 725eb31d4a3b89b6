import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { serve } from '#scripts/lib/serve.ts';
import { messageOf } from './message-of.ts';
import type { ScannedFrame, Scanner } from './scanner.ts';
import { scanAddress } from './visit-page.ts';

export type ScannedPage =
  | {
      page: string;
      frames: ScannedFrame[];
      /** Whether suggestions were asked for. */
      described: boolean;
    }
  | { page: string; error: string };

/** Scans one page: an address, or the path of an HTML file, which is served from loopback together with its folder. */
export async function scanPage(
  page: string,
  describe: boolean,
  context: BrowserContext,
  scanner: Scanner,
): Promise<ScannedPage> {
  const scan = (address: string) => scanAddress(address, describe, context, scanner);
  try {
    if (/^https?:\/\//i.test(page)) return { page, frames: await scan(page), described: describe };
    const file = await fileOf(page);
    const folder = await serveFolder(dirname(file));
    try {
      const frames = await scan(`${folder.origin}/${encodeURIComponent(basename(file))}`);
      return { page, frames, described: describe };
    } finally {
      await folder.close();
    }
  } catch (error) {
    return { page, error: messageOf(error) };
  }
}

/** The path of a page that is a file, as it is typed or as an address. */
async function fileOf(page: string): Promise<string> {
  const path = /^file:/i.test(page) ? fileURLToPath(page) : page;
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(path)?.[1];
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!(stats instanceof Error)) {
    if (stats.isDirectory()) throw new Error('This is a folder. Name an HTML file in it.');
    return resolve(path);
  }
  if (scheme)
    throw new Error(`Only http and https addresses and HTML files can be scanned, not ${scheme}: addresses.`);
  if (stats.code === 'ENOENT') {
    throw new Error('There is no such file. Check its name; an address begins with http:// or https://.');
  }
  throw new Error(`The file cannot be opened: ${stats.message}`);
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
