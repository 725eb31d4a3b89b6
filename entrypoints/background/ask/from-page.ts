import * as v from 'valibot';
import { LONGEST_CARD, LONGEST_HEARD, LONGEST_MARKUP } from '#utils/protocol/page-context.ts';
import { PRIORITIES } from '#utils/protocol/page-protocol.ts';
import { LONGEST_ADDRESS } from '#entrypoints/background/host/fetchable-address.ts';

const id = v.pipe(v.number(), v.safeInteger());
const priority = v.picklist(PRIORITIES);

const heard = v.pipe(v.string(), v.maxLength(LONGEST_HEARD));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A page may lie here as it likes: the words that are made of it go back to the same page only. */
const pageContext = v.strictTuple([
  v.pipe(v.string(), v.maxLength(LONGEST_MARKUP)),
  heard,
  heard,
  count,
  count,
  v.nullable(count),
  v.optional(v.pipe(v.string(), v.maxLength(LONGEST_CARD))),
  v.optional(v.string()),
]);

/** What a frame may say over its port. A page may have taken over the frame's process, so everything is checked. */
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
    shown: v.optional(v.tuple([v.nullish(count), v.nullish(count)])),
    context: v.optional(pageContext),
  }),
  v.strictObject({ type: v.literal('raise'), id, priority }),
  v.strictObject({ type: v.literal('cancel'), id }),
]);
