import * as v from 'valibot';
import { commonFields, share } from './card-parts.ts';

/** The card of the network that tells what kind of picture it is. There is one, and nobody chooses it. */
export const RouterCardSchema = v.strictObject({
  role: v.literal('router'),
  ...commonFields,
  thresholds: v.strictObject({ photo: share, sure: share, words: share, code: share, chart: share }),
});
export type RouterCard = v.InferOutput<typeof RouterCardSchema>;
