import { access, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Frame } from 'playwright-core';
import { serve } from '../lib/serve.ts';
import type { Detection } from './detection.ts';
import type { Finding } from './in-page.ts';
import { messageOf } from './message-of.ts';

export interface ScannedFrame {
  url: string;
  candidates: Finding[];
}

export type ScannedPage = { page: string; frames: ScannedFrame[] } | { page: string; error: string };

/** A page may go on loading for ever; after this time it is scanned as it stands. */
const LOAD_MS = 15_000;

/** Scans one page: an address, or a path of an HTML file, which is served from loopback with its folder. */
export async function scanPage(
  page: string,
  context: BrowserContext,
  detection: Detection,
): Promise<ScannedPage> {
  try {
    if (/^https?:\/\//i.test(page)) return { page, frames: await scanAddress(page, context, detection) };
    await access(page);
    const folder = await serveFolder(dirname(resolve(page)));
    try {
      const address = `${folder.origin}/${encodeURIComponent(basename(page))}`;
      return { page, frames: await scanAddress(address, context, detection) };
    } finally {
      await folder.close();
    }
  } catch (error) {
    return { page, error: messageOf(error) };
  }
}

async function scanAddress(
  address: string,
  context: BrowserContext,
  detection: Detection,
): Promise<ScannedFrame[]> {
  const tab = await context.newPage();
  try {
    const response = await tab.goto(address, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    if (response && !response.ok()) throw new Error(`${address} answered ${response.status()}.`);
    await tab.waitForLoadState('load', { timeout: LOAD_MS }).catch(() => undefined);
    // The browser's own error page is no part of the page.
    const loaded = tab.frames().filter((frame) => !frame.url().startsWith('chrome-error:'));
    const frames = await Promise.all(loaded.map((frame) => scanFrame(frame, detection)));
    return frames.filter((frame) => frame !== null);
  } finally {
    await tab.close();
  }
}

/** Null for a frame that went away meanwhile; a frame that failed to load has nothing to find. */
async function scanFrame(frame: Frame, detection: Detection): Promise<ScannedFrame | null> {
  try {
    const stuck = setTimeout(LOAD_MS, null, { ref: false }).then(() => {
      throw new Error(`${frame.url()} does not answer.`);
    });
    return { url: frame.url(), candidates: await Promise.race([detection.findAll(frame), stuck]) };
  } catch (error) {
    if (frame.isDetached() || frame.parentFrame()) return null;
    throw error;
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
