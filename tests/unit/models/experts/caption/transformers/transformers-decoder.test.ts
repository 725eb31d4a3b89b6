import type { Tensor, VisionEncoderDecoderModel } from '@huggingface/transformers';
import { expect, test } from 'vitest';
import { transformersDecoder } from '#models/experts/caption/transformers/transformers-decoder.ts';

/** What the decoder needs of the library's tensors. */
class PlainTensor {
  readonly type: string;
  readonly data: Float32Array | BigInt64Array;
  readonly dims: number[];

  constructor(type: string, data: Float32Array | BigInt64Array, dims: number[]) {
    this.type = type;
    this.data = data;
    this.dims = dims;
  }
}

interface Asked {
  encoder_outputs: PlainTensor;
  decoder_input_ids: PlainTensor;
  past_key_values: Record<string, PlainTensor> | null;
}

/** Logits that count tokens, and a cache that remembers the tokens of each beam. */
function remembering(asked: Asked[]): VisionEncoderDecoderModel {
  const forward = (request: Asked) => {
    asked.push(request);
    const tokens = Array.from(request.decoder_input_ids.data, Number);
    const before = request.past_key_values?.['past_key_values.0.key'];
    const said = tokens.map((token, row) => {
      const width = (before?.dims[1] ?? 0) as number;
      return [...(before?.data ?? []).slice(row * width, (row + 1) * width), token];
    });
    return Promise.resolve({
      logits: new PlainTensor('float32', Float32Array.from(tokens.flatMap((token) => [0, 0, 0, token])), [
        tokens.length,
        1,
        4,
      ]),
      'present.0.key': new PlainTensor('float32', Float32Array.from(said.flat().map(Number)), [
        tokens.length,
        said[0]!.length,
      ]),
    });
  };
  return { forward } as unknown as VisionEncoderDecoderModel;
}

test('each beam goes on with its own cache, and tokens that are no words get no probability', async () => {
  const asked: Asked[] = [];
  const seen = new PlainTensor('float32', new Float32Array(4), [1, 2, 2]);
  const decoder = transformersDecoder(
    remembering(asked),
    PlainTensor as unknown as typeof Tensor,
    seen as unknown as Tensor,
    { startToken: 1, endToken: 2, never: [0, 1] },
  );
  const first = await decoder.step([1], decoder.start);
  expect(asked[0]).toMatchObject({ encoder_outputs: seen, past_key_values: null });
  expect(Array.from(first.logProbabilities[0]!, Math.exp)).toEqual([
    0,
    0,
    expect.closeTo(0.269, 3),
    expect.closeTo(0.731, 3),
  ]);

  const two = await decoder.step([2, 3], decoder.select(first.state, [0, 0]));
  await decoder.step([3, 3], decoder.select(two.state, [1, 0]));
  expect(asked[1]!.past_key_values!['past_key_values.0.key']).toMatchObject({ dims: [2, 1] });
  expect(asked[2]!.past_key_values!['past_key_values.0.key']!.data).toEqual(Float32Array.of(1, 3, 1, 2));
});
