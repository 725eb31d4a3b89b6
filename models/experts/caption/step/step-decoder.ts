import { Tensor } from 'onnxruntime-web/wasm';
import type { Session } from '#models/engine/session.ts';
import type { StepDecoderSpec } from '#models/catalog/caption-card.ts';
import type { Decoder } from '#models/engine/decoding/decoder.ts';
import { gather, rowsOf, type Rows } from '#models/engine/decoding/rows.ts';
import type { Vocabulary } from '#models/engine/decoding/vocabulary.ts';
import { floats, type Encoded } from '#models/engine/encode.ts';

/** Recurrent values by the name of the decoder's input, one row for each beam. */
type StepState = Record<string, Rows>;

/** A decoder that starts from one encoded picture. */
export function stepDecoder(
  session: Session,
  spec: StepDecoderSpec,
  { startToken, endToken }: Vocabulary,
  encoded: Encoded,
): Decoder<StepState> {
  const constants = Object.fromEntries(spec.constants.map((name) => [name, encoded[name]!]));
  const firstRow = (name: string): Rows => {
    return { data: floats(encoded, name), shape: encoded[name]!.dims.slice(1) };
  };
  return {
    startToken,
    endToken,
    start: Object.fromEntries(spec.state.map(({ input }) => [input, firstRow(input)])),
    async step(tokens, state) {
      const beams = tokens.length;
      const feeds: Record<string, Tensor> = {
        [spec.token.name]: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [beams]),
      };
      for (const [name, { data, shape }] of Object.entries(state)) {
        feeds[name] = new Tensor('float32', data, [beams, ...shape]);
      }
      const outputs = await session.run({ ...constants, ...feeds });
      return {
        logProbabilities: rowsOf(floats(outputs, spec.logProbabilities.name), beams),
        attention: spec.attention && rowsOf(floats(outputs, spec.attention.output), beams),
        state: Object.fromEntries(
          spec.state.map(({ input, output }) => [
            input,
            { data: floats(outputs, output), shape: outputs[output]!.dims.slice(1) },
          ]),
        ),
      };
    },
    select: (state, rows) =>
      Object.fromEntries(Object.entries(state).map(([name, values]) => [name, gather(values, rows)])),
  };
}
