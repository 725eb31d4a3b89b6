import * as v from 'valibot';
import { commonFields, count, name, share, TensorSpec } from './card-parts.ts';
import { Confidence } from './confidence-card.ts';
import { decodingLimits } from './decoding-limits.ts';
import { EncoderInput } from './encoder-input.ts';

/** The four families of captioners that the catalog offers side by side. */
export const FAMILIES = ['inception-lstm', 'attention', 'clip-prefix', 'vit-gpt2'] as const;
export type Family = (typeof FAMILIES)[number];

/** The encoder: a picture goes in once, and all that the decoder and the other experts need comes out. */
const EncoderSpec = v.strictObject({
  ...EncoderInput.entries,
  outputs: v.pipe(v.array(TensorSpec), v.minLength(1)),
  /**
   * The shared trunk, for a family that has an encoder of its own. It sees the same picture, and its outputs are added
   * to those of that encoder: what checks and compares captions needs them.
   */
  beside: v.optional(
    v.strictObject({ file: name, input: TensorSpec, outputs: v.pipe(v.array(TensorSpec), v.minLength(1)) }),
  ),
  /**
   * Turns the outputs of the trunk into what the decoder of one family starts from. Its outputs are added to those of
   * the trunk.
   */
  bridge: v.optional(
    v.strictObject({
      file: name,
      /** Outputs of the trunk, taken under the same names. */
      inputs: v.pipe(v.array(name), v.minLength(1)),
      outputs: v.pipe(v.array(TensorSpec), v.minLength(1)),
    }),
  ),
});

/** A decoder that runs once for each token and returns its state, which it is given again at the next step. */
const StepDecoderSpec = v.strictObject({
  type: v.literal('step'),
  file: name,
  token: TensorSpec,
  /** Encoder outputs that every step takes as they are; they keep batch size 1. */
  constants: v.array(name),
  /** The first value of `input` is the encoder's output of that name, repeated for each beam. */
  state: v.array(v.strictObject({ input: name, output: name })),
  /** Natural logarithms. Tokens that must not be chosen (padding, start, unknown) are very low already. */
  logProbabilities: TensorSpec,
  /** Where it looked at each step: shares of a grid over the picture, row by row from the top left; together 1 at most. */
  attention: v.optional(v.strictObject({ output: name, columns: count, rows: count })),
});

/**
 * An encoder and a decoder in the layout of transformers.js, which runs them. They lie in one folder; the encoder
 * takes outputs of the card's own encoder instead of pixels.
 */
const TransformersSpec = v.strictObject({
  type: v.literal('transformers'),
  /** The merged decoder. */
  file: name,
  /** Below models/zoo. */
  folder: v.pipe(v.string(), v.regex(/^[\w-]+$/, 'a folder of models/zoo')),
  /** Outputs of the card's encoder, taken under the same names. */
  inputs: v.pipe(v.array(name), v.minLength(1)),
});

/** What transformers.js asks for when it loads a captioner from a folder. */
const TRANSFORMERS_FILES = [
  'config.json',
  'generation_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model.onnx',
  'onnx/decoder_model_merged.onnx',
];

const Decoding = v.strictObject({
  ...decodingLimits,
  /** No run of this many tokens is written twice; 0 allows any. */
  blockedNgram: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** Weight of the ranker's similarity, beside the length-normalised log-probability, when a beam is picked. */
  rerank: v.optional(v.strictObject({ weight: v.pipe(v.number(), v.minValue(0)) })),
});

const CaptionThresholds = v.strictObject({
  /** Detector score from which a person or animal in the caption counts as confirmed. */
  detectorConfirms: share,
  /** Detector score below which one counts as denied: then it is not even said with a hedge. */
  detectorDenies: v.optional(share, 0.3),
  /** Detector score from which an object is listed. */
  objectShown: share,
});
export type CaptionThresholds = v.InferOutput<typeof CaptionThresholds>;

/** How sure a gendered word is: a logistic regression of "its gender is right". */
const GenderSureness = v.strictObject({
  method: v.literal('logistic'),
  note: name,
  /** Weight of the log-odds of the word's share among its rivals. */
  shareWeight: v.pipe(v.number(), v.minValue(0)),
  /** Weight of what the picture alone tells: the log-odds of the word's gender minus those of the other. */
  pictureWeight: v.pipe(v.number(), v.minValue(0)),
  intercept: v.number(),
  /** Probability of being right from which the word is kept. */
  sureFrom: share,
});

/** A head that tells which nouns fit the picture. Captions are checked against it. */
const NounsSpec = v.strictObject({
  file: name,
  /** Outputs of the encoder, taken under the same names. */
  inputs: v.pipe(v.array(name), v.minLength(1)),
  output: name,
  /** The file that names the outputs and says which of them stands for each noun. */
  words: name,
});
export type NounsSpec = v.InferOutput<typeof NounsSpec>;

const CardFields = v.strictObject({
  ...commonFields,
  family: v.picklist(FAMILIES),
  /** BCP 47 tags of the languages it writes. */
  languages: v.pipe(v.array(name), v.minLength(1)),
  encoder: EncoderSpec,
  decoder: v.variant('type', [StepDecoderSpec, TransformersSpec]),
  /** words: a list of whole words. tokenizer: a tokenizer.json, of a decoder that writes parts of words. */
  vocabulary: v.strictObject({ type: v.picklist(['words', 'tokenizer']), file: name }),
  /** The output with a score a COCO label, and the file that names its columns. */
  objects: v.optional(v.strictObject({ output: name, labels: name, counts: v.optional(name) })),
  classes: v.optional(v.strictObject({ output: name, order: v.literal('imagenet-1k') })),
  nouns: v.optional(NounsSpec),
  /** Bytes of memory that it may take in a browser, all that it needs beside it included; `npm run bench:models` holds it to that. */
  memory: v.optional(count),
  decoding: Decoding,
  thresholds: CaptionThresholds,
  confidence: Confidence,
  /** When a gendered word is sure enough to be kept. Without this, none is kept. */
  gender: v.optional(GenderSureness),
  /** Time for one picture, decoding the file not included. For comparing models: other machines take other times. */
  speed: v.optional(v.strictObject({ milliseconds: v.pipe(v.number(), v.minValue(0)), setting: name })),
});

/** The card of a captioner: all that the engine, and people who choose among models, need to know. It holds no code. */
export const CaptionCardSchema = v.pipe(
  CardFields,
  v.check(
    (card) => filesUsed(card).every((file) => file in card.files),
    'names a file that is not among its files',
  ),
  v.check(
    (card) => outputsUsed(card).every((used) => outputsOf(card).includes(used)),
    'uses an output that its encoder does not have',
  ),
  v.check(
    (card) => (card.decoder.type === 'step') === (card.vocabulary.type === 'words'),
    'has a vocabulary of a type that its decoder does not write',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    const missing = dataset.typed && fileMissing(dataset.value);
    if (missing) addIssue({ message: `lacks ${missing}, which transformers.js needs` });
  }),
);
export type CaptionCard = v.InferOutput<typeof CaptionCardSchema>;
export type StepDecoderSpec = v.InferOutput<typeof StepDecoderSpec>;
export type TransformersSpec = v.InferOutput<typeof TransformersSpec>;

function filesUsed(card: v.InferOutput<typeof CardFields>): string[] {
  const { encoder, decoder, vocabulary, objects, nouns } = card;
  const { beside, bridge } = encoder;
  const more = [...(beside ? [beside.file] : []), ...(bridge ? [bridge.file] : [])];
  const heads = [...(objects ? [objects.labels] : []), ...(nouns ? [nouns.file, nouns.words] : [])];
  return [encoder.file, ...more, decoder.file, vocabulary.file, ...heads];
}

/** The first file that transformers.js would not find. */
function fileMissing({ decoder, files }: v.InferOutput<typeof CardFields>): string | undefined {
  if (decoder.type !== 'transformers') return undefined;
  const paths = new Set(Object.values(files).map(({ path }) => path));
  return TRANSFORMERS_FILES.map((file) => `${decoder.folder}/${file}`).find((path) => !paths.has(path));
}

function outputsOf({ encoder }: v.InferOutput<typeof CardFields>): string[] {
  const { outputs, beside, bridge } = encoder;
  return [...outputs, ...(beside?.outputs ?? []), ...(bridge?.outputs ?? [])].map((output) => output.name);
}

function outputsUsed(card: v.InferOutput<typeof CardFields>): string[] {
  const { encoder, decoder, objects, classes, nouns } = card;
  return [
    ...(encoder.bridge?.inputs ?? []),
    ...(decoder.type === 'step'
      ? [...decoder.constants, ...decoder.state.map((state) => state.input)]
      : decoder.inputs),
    ...(objects ? [objects.output, ...(objects.counts ? [objects.counts] : [])] : []),
    ...(classes ? [classes.output] : []),
    ...(nouns?.inputs ?? []),
  ];
}
