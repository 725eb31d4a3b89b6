import type { InferenceSession } from 'onnxruntime-web/wasm';
import * as v from 'valibot';
import type { CaptionCard, TransformersSpec } from '#models/catalog/caption-card.ts';
import { vocabularyMisfit } from '#models/catalog/vocabulary-misfit.ts';
import type { Engine, Releasable } from '#models/engine/engine.ts';
import { outputWidth } from '#models/engine/output-width.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import type { CaptionWriter } from '#models/experts/caption/writer/caption-writer.ts';
import { transformersDecoder } from './transformers-decoder.ts';
import { withTransformers } from './library.ts';
import { spell, wholeWords } from './spell.ts';

const number = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What generation_config.json must say. */
const GenerationConfig = v.object({
  decoder_start_token_id: number,
  eos_token_id: number,
  suppress_tokens: v.nullish(v.array(number), []),
});
const Config = v.object({ decoder: v.object({ n_positions: number }) });

/** Opens a model in the layout of transformers.js, which loads it, runs its steps and turns its tokens into text. */
export function openTransformersWriter(
  engine: Engine,
  card: CaptionCard,
  spec: TransformersSpec,
): Promise<CaptionWriter & Releasable> {
  return engine.open(card.files[spec.file]!, () => open(engine, card, spec));
}

async function open(
  engine: Engine,
  card: CaptionCard,
  spec: TransformersSpec,
): Promise<CaptionWriter & Releasable> {
  const files = Object.values(card.files).filter(({ path }) => path.startsWith(`${spec.folder}/`));
  return withTransformers(engine, files, async ({ AutoTokenizer, Tensor, VisionEncoderDecoderModel }) => {
    const local = { local_files_only: true };
    const tokenizer = await AutoTokenizer.from_pretrained(spec.folder, local);
    const model = await VisionEncoderDecoderModel.from_pretrained(spec.folder, {
      ...local,
      // With "fp32" the library takes the file under its plain name. Its weights are int8 all the same.
      dtype: 'fp32',
      device: 'wasm',
      session_options: { graphOptimizationLevel: 'all' },
    });
    const sessions: Record<string, InferenceSession> = model.sessions;
    const misfit = vocabularyMisfit(
      { path: card.files[card.vocabulary.file]!.path, size: tokenizer.get_vocab().size },
      { path: card.files[spec.file]!.path, size: outputWidth(sessions.decoder_model_merged!, 'logits') },
    );
    if (misfit) {
      await model.dispose();
      throw new PictureError('model-unavailable', misfit);
    }
    const { decoder_start_token_id, eos_token_id, suppress_tokens } = v.parse(
      GenerationConfig,
      model.generation_config,
    );
    const special = { startToken: decoder_start_token_id, endToken: eos_token_id, never: suppress_tokens };
    const decode = (tokens: readonly number[]) => tokenizer.decode([...tokens]);
    const { n_positions: longest } = v.parse(Config, model.config).decoder;
    return {
      longest,
      words: wholeWords(tokenizer.get_vocab().size, decode),
      async begin(encoded, use) {
        const features = Object.fromEntries(spec.inputs.map((name) => [name, encoded[name]!]));
        const { last_hidden_state } = await sessions.model!.run(features);
        const seen = new Tensor(last_hidden_state!);
        return use(transformersDecoder(model, Tensor, seen, special));
      },
      spell: (tokens) => spell(tokens, decode),
      async release() {
        await model.dispose();
      },
    };
  });
}
