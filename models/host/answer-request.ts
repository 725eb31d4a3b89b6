import { readHeader } from '#models/obtain/header/read-header.ts';
import { obtainBytes } from '#models/obtain/obtain-bytes.ts';
import { decodeOrRepair } from '#models/obtain/repair/repair.ts';
import type { DrawSvg } from '#models/obtain/svg/frame.ts';
import type { LargeClient } from '#models/large/worker/large-client.ts';
import type { WorkerClient } from '#models/worker/worker-client.ts';
import type { Place } from '#utils/async/urgent-turns.ts';
import type { HostAnswer, HostRequest } from '#utils/protocol/host-contract.ts';
import { keyOf } from './cache-key.ts';
import type { Cache } from './cache.ts';
import type { ModelsInUse } from './models-in-use.ts';
import { toPicture } from './to-picture.ts';
import { writeCaptionBy } from './write-caption-by.ts';

/** What a host works with. */
export interface HostParts {
  worker: WorkerClient;
  large: LargeClient;
  cache: Cache;
  drawSvg: DrawSvg | undefined;
}

/**
 * Obtains a picture and finds out what is in it, unless that is known already.
 * @throws PictureError; AbortError
 */
export async function answerRequest(
  { worker, large, cache, drawSvg }: HostParts,
  request: HostRequest,
  models: ModelsInUse,
  signal: AbortSignal,
  place: Place,
): Promise<HostAnswer> {
  const { cards, large: chosen } = models;
  const { bytes, keep, charset } = await obtainBytes(request, signal);
  const header = readHeader(bytes);
  const decoding = { ...cards.captioner.decoding, ...request.decoding };
  const fragment = header.format === 'svg' ? (request.fragment ?? '') : '';
  const key = await keyOf(request.site, [bytes, fragment], models, decoding);
  const kept = keep && !request.raw;
  const cached = kept ? await cache.get(key) : undefined;
  if (cached) return { ok: true, findings: cached, cached: true };

  const raw = request.raw ?? false;
  const findings = await decodeOrRepair(bytes, header, async (file) => {
    const picture = await toPicture({ bytes: file, charset, fragment }, header, drawSvg, signal);
    // Raw words may be wanted to measure the model, so it encodes the picture again.
    const pictureId = raw && !chosen ? null : key.sha256;
    const job = { picture, pictureId, cards, decoding, raw, captionElsewhere: chosen !== null };
    if (!chosen) return worker.describe(job, signal, place);
    const found = await worker.describe(job, signal, place, writeCaptionBy(large, chosen, picture));
    return { ...found, model: { id: chosen.card.id, version: chosen.card.version } };
  });
  if (kept) await cache.put(key, findings);
  return { ok: true, findings, cached: false };
}
