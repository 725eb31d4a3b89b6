import type { PreTrainedModel, Tensor } from '@huggingface/transformers';
import { logSoftmax } from '#models/engine/decoding/log-softmax.ts';

type Forward = (inputs: unknown) => Promise<{ logits: Tensor }>;

/**
 * Takes a turn of the event loop before each step of the model, and has the step's scores for `onScores`, until it is
 * undone.
 */
export function followSteps(
  model: PreTrainedModel,
  turn: () => Promise<void>,
  onScores: ((scores: Float32Array) => void) | null,
): () => void {
  const target = model as { forward: Forward };
  const { forward } = target;
  target.forward = async (inputs) => {
    await turn();
    const outputs = await forward.call(model, inputs);
    if (onScores) onScores(lastRow(outputs.logits));
    return outputs;
  };
  return () => {
    target.forward = forward;
  };
}

/** The probability of each token by the scores of its step. */
export function probabilities(scores: readonly Float32Array[], tokens: readonly number[]): number[] {
  return tokens.map((token, step) => {
    const row = scores[step];
    return row ? Math.exp(logSoftmax(row, [])[token] ?? -Infinity) : 0;
  });
}

/** A copy, for the runtime may use the memory again. */
function lastRow({ data, dims }: Tensor): Float32Array {
  const width = dims.at(-1)!;
  return Float32Array.from((data as Float32Array).subarray(data.length - width));
}
