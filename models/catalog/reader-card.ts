import * as v from 'valibot';
import { commonFields, share } from './card-parts.ts';

/** The card of the model that reads text in pictures. */
export const ReaderCardSchema = v.strictObject({
  role: v.literal('reader'),
  ...commonFields,
  thresholds: v.strictObject({ sure: share, lowest: share }),
});
export type ReaderCard = v.InferOutput<typeof ReaderCardSchema>;
