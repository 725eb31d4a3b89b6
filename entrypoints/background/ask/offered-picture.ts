import * as v from 'valibot';
import type { HostRequestByTicket } from '#utils/protocol/messages.ts';
import type { PictureOffer } from '#utils/protocol/studio-protocol.ts';
import { isFetchable } from '#entrypoints/background/host/fetchable-address.ts';
import { fragmentOf, sizeOf } from './picture-job.ts';

/** Where a picture's bytes are, what of a file shows, and the size that the page shows. */
export type OfferedPicture = Pick<HostRequestByTicket, 'source' | 'fragment' | 'shown'>;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A page may have taken over the process that the offer comes from. */
const pictureOffer: v.GenericSchema<unknown, PictureOffer> = v.nullable(
  v.variant('by', [
    v.object({ by: v.literal('page'), key: v.string() }),
    v.object({
      by: v.literal('host'),
      url: v.pipe(v.string(), v.check(isFetchable)),
      shown: v.optional(v.tuple([v.nullish(count), v.nullish(count)])),
    }),
  ]),
);

/**
 * The picture that a page offers, to be obtained as for its description: the end of the address says what of a file shows, and
 * what is fetched must be what the page shows. Null where it offers none that may be had.
 * @param ticket under which the page hands the bytes over
 */
export function offeredPicture(given: unknown, ticket: string): OfferedPicture | null {
  const offer = v.safeParse(pictureOffer, given);
  if (!offer.success || !offer.output) return null;
  if (offer.output.by === 'page')
    return { fragment: fragmentOf(offer.output.key), source: { type: 'ticket', ticket } };
  const { url, shown } = offer.output;
  return {
    fragment: fragmentOf(url),
    shown: sizeOf(shown),
    source: { type: 'url', url, credentials: 'omit' },
  };
}
