import { findModel, type Card } from '@/models/catalog';
import type { WorkerPicture } from '@/models/describe/messages';
import { DESCRIBE_VERSION } from '@/models/describe/version';
import { sha256 } from '@/models/engine/sha256';
import type { Pixels } from '@/models/engine/picture/pixels';
import { PictureError, toFailure } from '@/models/failure';
import { createCache } from './cache';
import type { DecodingOptions, Host, HostAnswer, HostRequest } from './contract';
import { fetchPicture, type FetchedPicture } from './fetch-picture';
import { readHeader, type Header } from './header/read-header';
import { svgText } from './header/svg';
import { LIMITS, megabytes } from './limits';
import { shareWork } from './share-work';
import { createWorkerClient } from './worker-client';

/** Draws an SVG. @throws PictureError where it cannot be drawn, or not in time */
export type DrawSvg = (text: string, signal: AbortSignal) => Promise<Pixels>;

export interface HostOptions {
  /** Where the package lies; ends with a slash. */
  base: string;
  signal: AbortSignal;
  /** Without it SVG pictures are unreadable: a worker cannot draw them. */
  drawSvg?: DrawSvg;
  /** Threads of the engine; by default as many as help. */
  threads?: number;
}

/** Makes the one host of a browser. It never rejects a request: what goes wrong is a failure in the answer. */
export function createHost({ base, signal, drawSvg, threads }: HostOptions): Host {
  const worker = createWorkerClient({ base, signal, threads });
  const cache = createCache();
  const share = shareWork<HostAnswer>();
  let working = 0;

  const answer = async (request: HostRequest, card: Card, jobSignal: AbortSignal): Promise<HostAnswer> => {
    const { bytes, keep } = await obtain(request, jobSignal);
    const header = readHeader(bytes);
    const decoding = { ...card.decoding, ...request.decoding };
    const key = await keyOf(request.site, bytes, card, decoding);
    const kept = keep && !request.raw;
    const cached = kept ? await cache.get(key) : undefined;
    if (cached) return { ok: true, findings: cached, cached: true };

    const picture = await toPicture(bytes, header, drawSvg, jobSignal);
    const findings = await worker.describe({ picture, card, decoding, raw: request.raw ?? false }, jobSignal);
    if (kept) await cache.put(key, findings);
    return { ok: true, findings, cached: false };
  };

  return {
    async describe(request, requestSignal) {
      working++;
      try {
        const card = findModel(request.model);
        if (!card) throw new PictureError('model-unavailable', `There is no model "${request.model}".`);
        const jobSignal = AbortSignal.any([signal, requestSignal]);
        return await share(shareKey(request), jobSignal, (shared) => answer(request, card, shared));
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      } finally {
        working--;
      }
    },
    freeMemory: () => worker.release(),
    forget: (site) => cache.forget(site),
    async status() {
      const { bytes, entries } = await cache.status();
      const loaded = worker.loaded();
      return { loaded: loaded ? [loaded] : [], working, cacheBytes: bytes, cacheEntries: entries };
    },
  };
}

async function obtain(
  { source, keep, privatePage }: HostRequest,
  signal: AbortSignal,
): Promise<FetchedPicture> {
  if (source.type === 'url') {
    const fetched = await fetchPicture({ ...source, privatePage }, signal);
    return { ...fetched, keep: fetched.keep && keep };
  }
  const { bytes } = source;
  if (bytes.byteLength > LIMITS.bytes) {
    throw new PictureError(
      'too-many-bytes',
      `The picture has ${megabytes(bytes.byteLength)}, more than ${megabytes(LIMITS.bytes)}.`,
    );
  }
  return { bytes, keep };
}

async function toPicture(
  bytes: ArrayBuffer,
  { format, mime }: Header,
  drawSvg: DrawSvg | undefined,
  signal: AbortSignal,
): Promise<WorkerPicture> {
  if (format !== 'svg') return { type: 'file', bytes, mime };
  if (!drawSvg) throw new PictureError('unreadable', 'SVG pictures cannot be drawn here.');
  return { type: 'pixels', ...(await drawSvg(svgText(new DataView(bytes)), signal)) };
}

async function keyOf(site: string, bytes: ArrayBuffer, { id, version }: Card, decoding: DecodingOptions) {
  const { beamSize, lengthAlpha, maxTokens, blockedNgram = 0 } = decoding;
  return {
    site,
    sha256: await sha256(bytes),
    model: id,
    version: `${version} ${DESCRIBE_VERSION}`,
    decoding: [beamSize, lengthAlpha, maxTokens, blockedNgram].join(' '),
  };
}

/** Equal keys are one piece of work. Bytes that were supplied are nobody else's. */
function shareKey({ source, ...rest }: HostRequest): string {
  return JSON.stringify([rest, source.type === 'url' ? source : crypto.randomUUID()]);
}
