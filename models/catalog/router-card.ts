import * as v from 'valibot';
import { commonFields } from './card-parts.ts';

/** The card of the network that tells what kind of picture it is. There is one, and nobody chooses it. */
export const RouterCardSchema = v.strictObject({
  role: v.literal('router'),
  ...commonFields,
});
export type RouterCard = v.InferOutput<typeof RouterCardSchema>;
