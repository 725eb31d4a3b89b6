import { readHeader } from '#models/obtain/header/read-header.ts';
import { obtainBytes } from '#models/obtain/obtain-bytes.ts';
import { decodeOrRepair } from '#models/obtain/repair/repair.ts';
import type { Place } from '#utils/async/urgent-turns.ts';
import type { WriteAnswer, WriteRequest } from '#utils/protocol/host-contract.ts';
import type { HostParts } from './answer-request.ts';
import type { LargeInUse } from './models-in-use.ts';
import { toPicture } from './to-picture.ts';

/**
 * Obtains a picture and has a downloaded model write about it what a person asked for. Nothing of it is kept.
 * @param onText gets the text as it grows, and '' first of all, as soon as the picture has been obtained
 * @param signal stops it: what was written by then is the answer
 * @throws PictureError; AbortError where nothing was written yet
 */
export async function writeAbout(
  { large, drawSvg }: Pick<HostParts, 'large' | 'drawSvg'>,
  { card, variant }: LargeInUse,
  request: WriteRequest,
  onText: (text: string) => void,
  signal: AbortSignal,
  place: Place,
): Promise<WriteAnswer> {
  const { bytes, charset } = await obtainBytes(request, signal);
  onText('');
  const header = readHeader(bytes);
  const fragment = header.format === 'svg' ? (request.fragment ?? '') : '';
  const { text, stopped, ms } = await decodeOrRepair(bytes, header, async (file) => {
    const picture = await toPicture({ bytes: file, charset, fragment }, header, drawSvg, signal);
    const job = { card, variant, picture, task: request.task };
    return place.take('large', () => large.write(job, onText, signal), signal);
  });
  return { ok: true, text, lang: card.languages[0]!, model: card.id, stopped, ms: Math.round(ms) };
}
