import type { Tensor, VisionEncoderDecoderModel } from '@huggingface/transformers';
import type { Decoder } from '#models/engine/decoding/decoder.ts';
import { gather, rowsOf } from '#models/engine/decoding/rows.ts';
import { logSoftmax } from '#models/engine/decoding/log-softmax.ts';

/** Caches by the name of the decoder's input, one row for each beam; null before the first token. */
type CacheState = Record<string, Tensor> | null;

interface Special {
  startToken: number;
  endToken: number;
  /** Tokens that must not be written. */
  never: readonly number[];
}

/**
 * The steps of a model of transformers.js, for our own search. The library's `generate` (4.3) has no beam search (it
 * follows one beam: "TODO: Support beam search") and gives no probabilities; its `forward` does, and takes caches.
 * @param seen the output of the model's encoder: one row, which all beams use
 */
export function transformersDecoder(
  model: VisionEncoderDecoderModel,
  TensorClass: typeof Tensor,
  seen: Tensor,
  { startToken, endToken, never }: Special,
): Decoder<CacheState> {
  return {
    startToken,
    endToken,
    start: null,
    async step(tokens, state) {
      const beams = tokens.length;
      const outputs = (await model.forward({
        encoder_outputs: seen,
        decoder_input_ids: new TensorClass('int64', BigInt64Array.from(tokens, BigInt), [beams, 1]),
        past_key_values: state,
      })) as Record<string, Tensor>;
      return {
        logProbabilities: rowsOf(floats(outputs.logits!), beams).map((row) => logSoftmax(row, never)),
        state: Object.fromEntries(
          Object.entries(outputs)
            .filter(([name]) => name.startsWith('present'))
            .map(([name, cache]) => [name.replace('present', 'past_key_values'), cache]),
        ),
      };
    },
    select: (state, rows) =>
      state && Object.fromEntries(Object.entries(state).map(([name, cache]) => [name, pick(cache, rows)])),
  };

  function pick(cache: Tensor, rows: readonly number[]): Tensor {
    const shape = cache.dims.slice(1);
    const { data } = gather({ data: floats(cache), shape }, rows);
    return new TensorClass('float32', data, [rows.length, ...shape]);
  }
}

function floats({ data }: Tensor): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new TypeError('The decoder gave an output that is not of float32.');
}
