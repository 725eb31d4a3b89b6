import { versionOf, type CardSet } from '#models/catalog/card-set.ts';
import { catalog } from '#models/catalog/catalog.ts';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import { DESCRIBE_VERSION } from '#models/examine/version.ts';
import { sha256 } from '#models/engine/sha256.ts';
import type { DrawSvg } from '#models/obtain/svg/frame.ts';
import { PictureError, toFailure } from '#utils/domain/picture-error.ts';
import { createCache } from './cache.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import type { Host, HostAnswer, HostRequest } from '#utils/protocol/host-contract.ts';
import { readHeader, type Header } from '#models/obtain/header/read-header.ts';
import { svgText } from '#models/obtain/header/svg-text.ts';
import { decodeOrRepair } from '#models/obtain/repair/repair.ts';
import { obtainBytes } from '#models/obtain/obtain-bytes.ts';
import type { ObtainedBytes } from '#models/obtain/obtained-bytes.ts';
import { readPicture } from '#models/obtain/picture-for-page.ts';
import type { Place } from '#utils/async/urgent-turns.ts';
import { shareWork } from '#utils/async/share-work.ts';
import { createWorkerClient } from '#models/worker/worker-client.ts';

export interface HostOptions {
  /** Where the package lies; ends with a slash. */
  base: string;
  signal: AbortSignal;
  /** Without it SVG pictures are unreadable: a worker cannot draw them. */
  drawSvg?: DrawSvg;
  /** Threads of the engine; by default as many as help. */
  threads?: number;
}

/** Makes the one host of a browser. Its promises do not reject: what goes wrong is a failure in the answer. */
export function createHost({ base, signal, drawSvg, threads }: HostOptions): Host {
  const worker = createWorkerClient({ base, signal, threads });
  const cache = createCache();
  const share = shareWork<HostAnswer>();
  let working = 0;

  const answer = async (
    request: HostRequest,
    cards: CardSet,
    jobSignal: AbortSignal,
    place: Place,
  ): Promise<HostAnswer> => {
    const { bytes, keep, charset } = await obtainBytes(request, jobSignal);
    const header = readHeader(bytes);
    const decoding = { ...cards.captioner.decoding, ...request.decoding };
    const fragment = header.format === 'svg' ? (request.fragment ?? '') : '';
    const key = await keyOf(request.site, [bytes, fragment], cards, decoding);
    const kept = keep && !request.raw;
    const cached = kept ? await cache.get(key) : undefined;
    if (cached) return { ok: true, findings: cached, cached: true };

    const raw = request.raw ?? false;
    const findings = await decodeOrRepair(bytes, header, async (file) => {
      const picture = await toPicture({ bytes: file, charset, fragment }, header, drawSvg, jobSignal);
      // Raw words may be wanted to measure the model, so it encodes the picture again.
      const job = { picture, pictureId: raw ? null : key.sha256, cards, decoding, raw };
      return worker.describe(job, jobSignal, place);
    });
    if (kept) await cache.put(key, findings);
    return { ok: true, findings, cached: false };
  };

  /** The worker and the runtime start while the picture is still on its way. */
  const warmForNew = async (site: string) => {
    const { router } = catalog.roles;
    if (router && !(await cache.knows(site))) worker.warm([router.files[router.network.file]!]);
  };

  return {
    announce(urgency, site) {
      void warmForNew(site);
      return worker.announce(urgency);
    },
    async describe(request, requestSignal, place = worker.announce({ rank: 0 })) {
      working++;
      try {
        const cards = findCardSet(request.model);
        const jobSignal = AbortSignal.any([signal, requestSignal]);
        return await share(shareKey(request), jobSignal, (shared) => answer(request, cards, shared, place));
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      } finally {
        place.leave();
        working--;
      }
    },
    async picture(request, requestSignal) {
      try {
        const { bytes, mime } = await readPicture(request, drawSvg, AbortSignal.any([signal, requestSignal]));
        return { ok: true, bytes, mime };
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      }
    },
    freeMemory: () => worker.release(),
    forget: (site) => cache.forget(site),
    applySettings({ idle, cacheBytes }) {
      worker.allow(idle);
      return cache.resize(cacheBytes);
    },
    async status() {
      const { bytes, entries } = await cache.status();
      return { loaded: worker.loaded(), working, cacheBytes: bytes, cacheEntries: entries };
    },
  };
}

async function toPicture(
  { bytes, charset, fragment }: Pick<ObtainedBytes, 'bytes' | 'charset'> & { fragment: string },
  { format, mime }: Header,
  drawSvg: DrawSvg | undefined,
  signal: AbortSignal,
): Promise<WorkerPicture> {
  if (format !== 'svg') return { type: 'file', bytes, mime };
  if (!drawSvg) throw new PictureError('unreadable', 'SVG images cannot be drawn here.');
  return {
    type: 'pixels',
    ...(await drawSvg({ text: svgText(new DataView(bytes), { charset }), fragment }, signal)),
  };
}

/** @param parts all that decides what is drawn */
async function keyOf(site: string, parts: BlobPart[], cards: CardSet, decoding: DecodingOptions) {
  const { beamSize, lengthAlpha, maxTokens, blockedNgram = 0 } = decoding;
  return {
    site,
    sha256: await sha256(await new Blob(parts).arrayBuffer()),
    model: cards.captioner.id,
    version: `${versionOf(cards)} ${DESCRIBE_VERSION}`,
    decoding: [beamSize, lengthAlpha, maxTokens, blockedNgram].join(' '),
  };
}

/** Requests of equal keys are done once. Bytes that a page supplied are never shared. */
function shareKey({ source, ...rest }: HostRequest): string {
  return JSON.stringify([rest, source.type === 'url' ? source : crypto.randomUUID()]);
}
