import * as v from 'valibot';
import { decodingLimits } from '#models/catalog/decoding-limits.ts';
import type { HostRequestByTicket } from '#utils/protocol/messages.ts';
import { moreTask } from '#utils/protocol/more-task.ts';
import { PAGE_REFUSALS, PRIORITIES, type SupplyMessage } from '#utils/protocol/page-protocol.ts';

const text = v.pipe(v.string(), v.nonEmpty());
/** Ids and tickets are random UUIDs, which are shorter. */
const id = v.pipe(text, v.maxLength(200));

const priority = v.picklist(PRIORITIES);

const decoding = v.partial(v.object(decodingLimits));

const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const requestFields = v.object({
  source: v.variant('type', [
    v.object({ type: v.literal('url'), url: text, credentials: v.picklist(['omit', 'include']) }),
    v.object({ type: v.literal('ticket'), ticket: id }),
  ]),
  site: v.string(),
  keep: v.boolean(),
  privatePage: v.boolean(),
  shown: v.optional(v.object({ width: side, height: side })),
  fragment: v.optional(v.pipe(v.string(), v.startsWith('#'), v.maxLength(2_000))),
  model: text,
  decoding: v.exactOptional(decoding),
  raw: v.exactOptional(v.boolean()),
});
const request: v.GenericSchema<unknown, HostRequestByTicket> = requestFields;

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const byTicketOrUrl = v.variant('type', [
  v.object({ type: v.literal('url'), url: text, credentials: v.literal('omit') }),
  v.object({ type: v.literal('ticket'), ticket: id }),
]);

export const hostPicture = v.object({
  id,
  source: byTicketOrUrl,
  privatePage: v.boolean(),
  side: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000))),
});

/** What each message to the host must look like. */
export const hostDescribe = v.object({ id, request, priority: v.optional(priority, 'person') });
export const hostWrite = v.object({
  id,
  request: v.intersect([v.omit(requestFields, ['decoding', 'raw']), v.object({ task: moreTask })]),
});
export const hostUrgency = v.object({ id, priority });
export const hostCancel = v.object({ id });
export const hostSettings = v.object({ idle: wholeNumber, cacheBytes: wholeNumber });
export const hostForget = v.object({ site: v.nullable(v.string()) });
export const hostSupply: v.GenericSchema<unknown, SupplyMessage> = v.object({
  type: v.literal('supply'),
  ticket: id,
  supplied: v.union([
    v.null(),
    v.picklist(PAGE_REFUSALS),
    v.object({
      bytes: v.instance(ArrayBuffer),
      keep: v.boolean(),
      type: v.optional(v.nullable(v.string())),
    }),
  ]),
});
