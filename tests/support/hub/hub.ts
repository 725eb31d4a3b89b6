import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import { createFaults, type Faults } from './faults.ts';
import { sha256, type RepositoryFiles } from './repository.ts';
import { sendFile } from './send-file.ts';

/** Files that a real hub keeps apart, and answers with a redirect to their contents. */
const LARGE = 1_000_000;
const ERROR_CODES: Record<number, string> = { 401: 'GatedRepo', 403: 'GatedRepo', 404: 'EntryNotFound' };

export interface HubRequest {
  method: string;
  /** Without its query. */
  path: string;
  range: string | null;
  ifRange: string | null;
}

export interface Hub extends LocalServer, Pick<Faults, 'misbehave' | 'behave'> {
  /** All requests, in order. */
  requests: HubRequest[];
}

/**
 * A hub on the loopback address with the layout of Hugging Face's: a file is at `/OWNER/NAME/resolve/REVISION/PATH`,
 * whatever the revision. A small file comes as it is, a large one or a graph by a redirect to a link that is signed.
 * @param repositories by OWNER/NAME
 */
export async function openHub(repositories: Readonly<Record<string, RepositoryFiles>>): Promise<Hub> {
  const faults = createFaults();
  const requests: HubRequest[] = [];
  const links = createLinks();
  const server = await serve((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  const { misbehave, behave } = faults;
  return { ...server, requests, misbehave, behave };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://hub');
    allowOtherOrigins(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const { range = null, 'if-range': ifRange = null } = request.headers as Record<
      string,
      string | undefined
    >;
    requests.push({ method: request.method ?? '', path: pathname, range, ifRange });

    const [, owner, name, verb, , ...rest] = pathname.split('/').map(decodeURIComponent);
    const path = rest.join('/');
    const content = repositories[`${owner}/${name}`]?.get(path);
    const fault = faults.meet(pathname);
    if (fault.status) return sendError(response, fault.status);
    if (!content || (verb !== 'resolve' && verb !== 'contents')) return sendError(response, 404);
    if (fault.page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return void response.end('<!doctype html><title>Sign in</title>');
    }
    const etag = fault.etag ?? sha256(content);
    if (verb === 'resolve' && (content.length > LARGE || path.endsWith('.onnx'))) {
      response.setHeader('x-linked-size', String(content.length));
      response.setHeader('x-linked-etag', `"${etag}"`);
      const contents = pathname.replace('/resolve/', '/contents/');
      const location = `${fault.redirectTo ?? server.origin}${contents}?signature=${links.sign()}`;
      return void response.writeHead(302, { location }).end();
    }
    if (verb === 'contents' && !links.isGood(searchParams.get('signature'), fault.linksExpire)) {
      return sendError(response, 403);
    }
    await sendFile(request, response, { path, content, etag }, fault);
  }
}

/** Signatures of links to contents: each is good for any number of requests, or for one. */
function createLinks() {
  const uses: number[] = [];
  return {
    sign: () => uses.push(0) - 1,
    isGood(signature: string | null, expires = false): boolean {
      const used = signature === null ? undefined : uses[Number(signature)];
      if (used === undefined) return false;
      uses[Number(signature)] = used + 1;
      return !expires || used === 0;
    },
  };
}

function allowOtherOrigins(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', 'range, if-range');
  response.setHeader(
    'access-control-expose-headers',
    'content-length, content-range, etag, x-linked-size, x-linked-etag',
  );
}

function sendError(response: ServerResponse, status: number): void {
  const code = ERROR_CODES[status];
  response.writeHead(status, { 'content-type': 'text/plain', ...(code && { 'x-error-code': code }) });
  response.end(`Error ${status}`);
}
