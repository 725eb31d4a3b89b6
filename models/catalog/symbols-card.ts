import * as v from 'valibot';
import { commonFields, name, share, TensorSpec } from './card-parts.ts';

/** A logistic regression: from cosine, share, lead and ln(voters) of an answer to how probably its name is right. */
const Logistic = v.strictObject({
  intercept: v.number(),
  weights: v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
});

const SymbolConfidence = v.pipe(
  v.strictObject({
    byKind: v.strictObject({ icon: Logistic, logo: Logistic, flag: Logistic, emoji: Logistic }),
    /** How probable a name has to be to be said flat, and to be hedged. */
    saidFrom: share,
    hedgedFrom: share,
    /** How probable that of a flag has to be to be told at all: flags that look alike are those of other countries. */
    flagsFrom: share,
  }),
  v.check(
    ({ saidFrom, hedgedFrom, flagsFrom }) => hedgedFrom <= saidFrom && saidFrom <= flagsFrom,
    'hedges what is surer than what it says',
  ),
);
export type SymbolConfidence = v.InferOutput<typeof SymbolConfidence>;

/** The card of the model that names icons, logos, flags and emoji by their nearest neighbours. */
export const SymbolsCardSchema = v.pipe(
  v.strictObject({
    role: v.literal('symbols'),
    ...commonFields,
    /** From views of a picture to one vector of length 1 for each. */
    network: v.strictObject({ file: name, input: TensorSpec, output: TensorSpec }),
    /** Rows of int8, and the names of these rows. */
    index: v.strictObject({ vectors: name, rows: name, width: v.number(), count: v.number() }),
    /** What symbols are called, by the language's tag. */
    words: v.record(name, name),
    /** Which symbol a name in an icon font means. */
    glyphs: name,
    confidence: SymbolConfidence,
  }),
  v.check(
    ({ network, index, words, glyphs, files }) =>
      [network.file, index.vectors, index.rows, glyphs, ...Object.values(words)].every(
        (file) => file in files,
      ),
    'names a file that is not among its files',
  ),
);
export type SymbolsCard = v.InferOutput<typeof SymbolsCardSchema>;
