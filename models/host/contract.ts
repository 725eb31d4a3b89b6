import type { Failure, Findings } from '@/utils/findings';

/** Where the bytes of a picture come from. The host fetches `url`; `bytes` were read by someone who may. */
export type PictureSource =
  { type: 'url'; url: string; credentials: 'omit' | 'include' } | { type: 'bytes'; bytes: ArrayBuffer };

export interface HostRequest {
  source: PictureSource;
  /** Cache partition: the top-level site the picture is shown on. */
  site: string;
  /** False for private windows: nothing of this request may be kept. */
  keep: boolean;
  /** True where the page itself lives at a private or loopback address. */
  privatePage: boolean;
  model: string;
  /** Differences from the card's decoding. */
  decoding?: Partial<DecodingOptions>;
  /** True: caption whatever it is, skip the first gate and the cache (for scoring). */
  raw?: boolean;
}

export interface DecodingOptions {
  /** 1 is greedy. */
  beamSize: number;
  /** Exponent of the length in the beam's ranking (Wu et al. 2016, simplified as the card says). */
  lengthAlpha: number;
  maxTokens: number;
  /** No run of this many tokens is written twice; 0 or nothing lets any. */
  blockedNgram?: number;
}

export type HostAnswer = { ok: true; findings: Findings; cached: boolean } | { ok: false; failure: Failure };

export interface HostStatus {
  /** Models whose sessions are in memory. */
  loaded: string[];
  working: number;
  cacheBytes: number;
  cacheEntries: number;
}

/** Owns the one worker, fetches, checks limits, caches. One a browser: offscreen document or event page. */
export interface Host {
  describe(request: HostRequest, signal: AbortSignal): Promise<HostAnswer>;
  /** Releases every session at once; the next request loads again. */
  freeMemory(): Promise<void>;
  /** Deletes every cached entry, or those of one site. */
  forget(site?: string): Promise<void>;
  status(): Promise<HostStatus>;
}
