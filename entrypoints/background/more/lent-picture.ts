import * as v from 'valibot';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { PictureOffer } from '#utils/protocol/studio-protocol.ts';
import type { AskingFrame } from '#entrypoints/background/ask/asking-frame.ts';
import { fragmentOf, sizeOf } from '#entrypoints/background/ask/picture-job.ts';
import { isFetchable } from '#entrypoints/background/host/fetchable-address.ts';
import { openHost } from '#entrypoints/background/host/host-link.ts';
import type { MorePicture } from './answer-more.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A page may have taken over the process that the offer comes from. */
const pictureOffer: v.GenericSchema<unknown, PictureOffer> = v.nullable(
  v.variant('by', [
    v.object({ by: v.literal('page') }),
    v.object({
      by: v.literal('host'),
      url: v.pipe(v.string(), v.check(isFetchable)),
      shown: v.optional(v.tuple([v.nullish(count), v.nullish(count)])),
    }),
  ]),
);

/**
 * Has the page hand the panel's picture over, or tell where the host may fetch it. It is obtained as for its description: the
 * end of the address says what of a file shows, and what is fetched must be what the page shows.
 * @param address names the picture on its site
 */
export async function lentBy(
  { tabId, frameId, site, keep, privatePage }: AskingFrame,
  address: string,
): Promise<MorePicture | null> {
  await openHost();
  const ticket = crypto.randomUUID();
  const offer = v.safeParse(pictureOffer, await sendMessage('lendShown', { ticket }, { tabId, frameId }));
  if (!offer.success || !offer.output) return null;
  const common = { site, keep, privatePage };
  if (offer.output.by === 'page') {
    return { ...common, fragment: fragmentOf(address), source: { type: 'ticket', ticket } };
  }
  const { url, shown } = offer.output;
  const source = { type: 'url', url, credentials: 'omit' } as const;
  return { ...common, fragment: fragmentOf(url), shown: sizeOf(shown), source };
}
