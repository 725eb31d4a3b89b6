import * as v from 'valibot';
import { LONGEST_HEARD, LONGEST_MARKUP } from '#utils/protocol/page-context.ts';
import { PRIORITIES } from '#utils/protocol/page-protocol.ts';

/** Longest address that is worth fetching; `data:` never comes this way. */
const LONGEST_ADDRESS = 8_192;

const id = v.pipe(v.number(), v.safeInteger());
const priority = v.picklist(PRIORITIES);
const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS), v.url(), v.regex(/^https?:/i));

const heard = v.pipe(v.string(), v.maxLength(LONGEST_HEARD));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A page may lie here as it likes: what is made of it is only ever given back to the same page. */
const pageContext = v.strictTuple([
  v.pipe(v.string(), v.maxLength(LONGEST_MARKUP)),
  heard,
  heard,
  v.boolean(),
  count,
  count,
  v.nullable(count),
]);

/** What a frame may say over its port. A page may have taken over its process: nothing is taken on trust. */
export const fromPage = v.variant('type', [
  v.strictObject({ type: v.literal('hello') }),
  v.strictObject({
    type: v.literal('ask'),
    id,
    key: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
    source: v.variant('by', [
      v.strictObject({ by: v.literal('host'), url: v.string() }),
      v.strictObject({ by: v.literal('page') }),
    ]),
    priority,
    context: v.optional(pageContext),
  }),
  v.strictObject({ type: v.literal('raise'), id, priority }),
  v.strictObject({ type: v.literal('cancel'), id }),
]);

/** True where the host may try to fetch `url`. */
export function isFetchable(url: string): boolean {
  return v.is(address, url);
}
