import type { Place, Urgency } from '#utils/async/urgent-turns.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import type { LargeTask } from '#utils/domain/large-task.ts';
import type { Failure, Findings } from '#utils/domain/findings.ts';

/** Whether a request carries the person's cookies. */
export type Credentials = 'omit' | 'include';

/** Where the bytes of a picture come from: the host fetches `url`, or a page that may read them has sent `bytes`. */
export type PictureSource =
  | { type: 'url'; url: string; credentials: Credentials }
  | { type: 'bytes'; bytes: ArrayBuffer; charset?: string | undefined };

export interface HostRequest {
  source: PictureSource;
  /** Cache partition: the top-level site the picture is shown on. */
  site: string;
  /** False for private windows: nothing of this request may be kept. */
  keep: boolean;
  /** True where the page itself lives at a private or loopback address. */
  privatePage: boolean;
  /** Size of the picture as the page shows it, where it tells: what is fetched must be the same picture. */
  shown?: { width: number; height: number } | undefined;
  /** The end of its address, which says what of an SVG file shows: a view, or a target of its styles. With "#". */
  fragment?: string | undefined;
  model: string;
  /** Differences from the card's decoding. */
  decoding?: Partial<DecodingOptions>;
  /** True: caption whatever it is, skip the first gate and the cache (for scoring). */
  raw?: boolean;
}

/** A person asks for more than a caption, or a question. */
export type WriteRequest = Omit<HostRequest, 'decoding' | 'raw'> & {
  /** Of a model that was downloaded. */
  model: string;
  task: LargeTask;
};

/** `stopped`: the person stopped it in the middle. */
export type WriteAnswer =
  { ok: true; text: string; lang: string; model: string; stopped: boolean; ms: number } | FailedAnswer;

export interface PictureRequest {
  source: PictureSource;
  /** True where the page itself lives at a private or loopback address. */
  privatePage: boolean;
  /** Longest side in pixels of what is wanted; null for the file as it is. */
  side: number | null;
}

/** Why there is no answer. */
export interface FailedAnswer {
  ok: false;
  failure: Failure;
}

export type PictureAnswer = { ok: true; bytes: ArrayBuffer; mime: string } | FailedAnswer;

export type HostAnswer = { ok: true; findings: Findings; cached: boolean } | FailedAnswer;

export interface HostStatus {
  /** Ids of the models, and of the parts that they share ('trunk'), that are in memory. */
  loaded: string[];
  working: number;
  cacheBytes: number;
  cacheEntries: number;
}

/** The settings that concern the host. */
export interface HostSettings {
  /** Milliseconds without work after which the worker and its models leave memory. */
  idle: number;
  /** Most bytes of stored descriptions. */
  cacheBytes: number;
}

/**
 * Owns the workers, fetches pictures, checks the limits and caches findings. A browser has one host: the offscreen
 * document, or in Firefox the event page.
 */
export interface Host {
  /** A place in the queue for a picture that is about to come. On a site that is new, it will not be in the cache. */
  announce(urgency: Urgency, site: string): Place;
  /** @param place as announced; without it, nothing is more urgent */
  describe(request: HostRequest, signal: AbortSignal, place?: Place): Promise<HostAnswer>;
  /** Has a downloaded model write about a picture. `onText` gets '' once that is obtained, then the text as it grows. */
  write(request: WriteRequest, onText: (text: string) => void, signal: AbortSignal): Promise<WriteAnswer>;
  /** The picture itself, for the extension's own pages to show. */
  picture(request: PictureRequest, signal: AbortSignal): Promise<PictureAnswer>;
  /** Releases every session at once; the next request loads again. */
  freeMemory(): Promise<void>;
  /** Deletes every cached entry, or those of one site. */
  forget(site?: string): Promise<void>;
  status(): Promise<HostStatus>;
  /** Holds from now on; stored descriptions beyond the limit are deleted at once. */
  applySettings(settings: HostSettings): Promise<void>;
}
