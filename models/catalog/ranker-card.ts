import * as v from 'valibot';
import { commonFields, name } from './card-parts.ts';

/**
 * The card of the dual encoder that tells how well a sentence fits a picture. Both towers give vectors of length 1, so
 * that their product is the cosine of the angle between them.
 */
export const RankerCardSchema = v.pipe(
  v.strictObject({
    role: v.literal('ranker'),
    ...commonFields,
    /** The tower for pictures. It takes outputs of the shared trunk under their own names. */
    image: v.strictObject({ file: name, inputs: v.pipe(v.array(name), v.minLength(1)), output: name }),
    /** The tower for sentences. It takes token ids [captions, tokens], padded. */
    text: v.strictObject({ file: name, input: name, output: name }),
    vocabulary: v.strictObject({ type: v.literal('words'), file: name }),
  }),
  v.check(
    ({ image, text, vocabulary, files }) => [image, text, vocabulary].every(({ file }) => file in files),
    'names a file that is not among its files',
  ),
);
export type RankerCard = v.InferOutput<typeof RankerCardSchema>;
