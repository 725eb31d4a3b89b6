import { keyOf, t } from '#utils/language/i18n.ts';
import type { PictureAnswer } from '#utils/protocol/host-contract.ts';
import type { PictureFile } from '#utils/protocol/studio-protocol.ts';
import type { Broker } from '#entrypoints/background/broker/broker.ts';
import { isFetchable } from '#entrypoints/background/host/fetchable-address.ts';
import { logAddress } from '#entrypoints/background/fetch-log/fetch-log.ts';
import { pictureByHost } from '#entrypoints/background/host/host-link.ts';
import { studioJob } from './studio-job.ts';

/** The picture at an address that a person typed. The host fetches it, without cookies. */
export async function pictureAt(
  url: string,
  fromCommandLine: boolean,
  broker: Broker,
  signal: AbortSignal,
): Promise<PictureFile> {
  if (!isFetchable(url)) return { ok: false, message: t('failure_bad_address'), reason: 'bad-address' };
  const request = {
    source: { type: 'url' as const, url, credentials: 'omit' as const },
    privatePage: fromCommandLine,
    side: null,
  };
  const job = studioJob(fromCommandLine ? 'private' : 'public', (stop) => pictureByHost(() => request, stop));
  const answer = await broker.request(job, signal);
  logAddress(url, '', 'host', answer);
  return asFile(answer);
}

/** A small copy of the picture that the Studio has handed to the host under `ticket`. */
export async function suppliedThumbnail(
  ticket: string,
  side: number,
  signal: AbortSignal,
): Promise<PictureFile> {
  const request = { source: { type: 'ticket' as const, ticket }, privatePage: false, side };
  return asFile(await pictureByHost(() => request, signal));
}

/** As the Studio's pages take it, with a sentence where there is no picture. */
export function asFile(answer: PictureAnswer | null): PictureFile {
  if (!answer) return { ok: false, message: t('studio_page_no_picture') };
  if (answer.ok) return { ok: true, bytes: answer.bytes, mime: answer.mime };
  const { reason } = answer.failure;
  return { ok: false, message: t(keyOf('failure', reason)), reason };
}
