import type { HubCard } from '#models/catalog/hub/hub-card.ts';

/** A request for a file of a model. */
export interface HubRequest {
  url: string;
  headers: Record<string, string>;
}

/** The beginning of an answer. */
export interface HubAnswer {
  status: number;
  /** Of the last address, after redirects. */
  headers: Record<string, string>;
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/**
 * Fetches without cookies, from the hosts that a model's card lists and no others.
 * @throws HubError 'unreachable' or 'foreign-host'; AbortError where the signal aborts
 */
export type HubFetch = (request: HubRequest, signal: AbortSignal) => Promise<HubAnswer>;

/** Headers of an answer that are of use. */
export const HEADERS_READ = [
  'content-length',
  'content-range',
  'content-encoding',
  'content-type',
  'etag',
  'x-repo-commit',
];

/**
 * Where requests for a model may go: to its hub, or to the mirror that the person has set, and to the hosts for the contents
 * of files. In the form of a source list of a content security policy.
 */
export function originsOf({ hosts }: Pick<HubCard, 'hosts'>, mirror: string | null): string[] {
  return [mirror ?? hosts.hub, ...hosts.contents];
}

/** The address of a file. The layout is that of the Hugging Face hub, which mirrors have too. */
export function addressOf(
  { hosts, repository }: Pick<HubCard, 'hosts' | 'repository'>,
  mirror: string | null,
  revision: string,
  path: string,
): string {
  return `${mirror ?? hosts.hub}/${repository}/resolve/${revision}/${path}`;
}

/** Worker to frame. */
export type ToFrame = { type: 'fetch'; id: number; request: HubRequest } | { type: 'abort'; id: number };
/** Frame to worker. */
export type FromFrame =
  | { type: 'answer'; id: number; answer: HubAnswer }
  | { type: 'failed'; id: number; fault: 'unreachable' | 'foreign-host' };
