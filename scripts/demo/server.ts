import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '#scripts/lib/serve.ts';

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Served only with the cookie that the demo page sets. It is sent to both servers: cookies do not distinguish ports. */
export const MEMBERS_ONLY = '/members-only.jpg';
const MEMBERS_PICTURE = 'pictures/photographer-tall.jpg';
const COOKIE = 'member=yes';

export interface DemoServer {
  /** Address of the demo page. */
  url: string;
  /** Every request for the members' picture, in order, and whether it came with the cookie. */
  membersRequests: { withCookie: boolean }[];
  close(): Promise<void>;
}

/** Serves the demo page on one loopback port, and on a second one what the page loads from another origin. */
export async function serveDemo(): Promise<DemoServer> {
  const membersRequests: DemoServer['membersRequests'] = [];
  const elsewhere = await serve(async (request, response) => {
    if (request.url !== MEMBERS_ONLY) return sendFile(request, response);
    const withCookie = (request.headers.cookie ?? '').includes(COOKIE);
    membersRequests.push({ withCookie });
    return withCookie ? send(response, MEMBERS_PICTURE) : notFound(response, 403);
  });
  const words = {
    '{{elsewhere}}': elsewhere.origin,
    '{{small cat}}': await dataUrl('pictures/cat-small.jpg'),
  };
  const here = await serve((request, response) => sendFile(request, response, words));
  return {
    url: `${here.origin}/index.html`,
    membersRequests,
    close: async () => {
      await Promise.all([here.close(), elsewhere.close()]);
    },
  };
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  words: Record<string, string> = {},
): Promise<void> {
  // The URL parser resolves "..", so a path cannot leave the folder.
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  return send(response, pathname.slice(1), words);
}

async function send(
  response: ServerResponse,
  path: string,
  words: Record<string, string> = {},
): Promise<void> {
  const type = TYPES[extname(path)];
  const body = type && (await readFile(join(PAGE, normalize(path))).catch(() => null));
  if (!body) return notFound(response, 404);
  response.writeHead(200, { 'content-type': type, 'set-cookie': `${COOKIE}; HttpOnly; SameSite=Lax` });
  response.end(type.startsWith('text/html') ? fill(body.toString(), words) : body);
}

function notFound(response: ServerResponse, status: 403 | 404): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end('Nothing here.');
}

function fill(html: string, words: Record<string, string>): string {
  return Object.entries(words).reduce((filled, [mark, word]) => filled.replaceAll(mark, word), html);
}

async function dataUrl(path: string): Promise<string> {
  const bytes = await readFile(join(PAGE, path));
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}
