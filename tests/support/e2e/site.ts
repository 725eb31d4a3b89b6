import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';

const PICTURES = fileURLToPath(new URL('../../../scripts/demo/page/pictures/', import.meta.url));

export interface Site extends LocalServer {
  /** Requested paths, in order. */
  requests: string[];
}

/** A page, or what a request for it gets. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/**
 * A small site on loopback, closed when the running test ends. It serves pages by path, and the demo's pictures under
 * `/pictures/`. With a query, the same file counts as another picture.
 */
export async function startSite(pages: Record<string, Answer>): Promise<Site> {
  const requests: string[] = [];
  const server = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    requests.push(request.url ?? '/');
    const page = pages[pathname];
    if (typeof page === 'function') return page(request, response);
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return void response.end(page);
    }
    void sendPicture(pathname, response);
  });
  onTestFinished(() => server.close());
  return { ...server, requests };
}

async function sendPicture(pathname: string, response: ServerResponse): Promise<void> {
  const name = /^\/pictures\/([\w-]+\.\w+)$/.exec(pathname)?.[1];
  const body = name && (await readFile(PICTURES + name).catch(() => null));
  if (!body) return void response.writeHead(404).end();
  // The browser recognises the type of the picture by itself.
  response.setHeader('cache-control', 'max-age=600');
  response.end(body);
}
