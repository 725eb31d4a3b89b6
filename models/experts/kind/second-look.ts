import { Tensor } from 'onnxruntime-web/wasm';
import type { RouterCard } from '#models/catalog/router-card.ts';
import { floats, type Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { ROUTED_KINDS, type KindFinding } from '#utils/domain/kinds.ts';
import { routedKinds, type RouterInput } from './classify-kind.ts';

export type SecondLook = NonNullable<RouterCard['secondLook']>;

/**
 * Tells the kind a second time, from the outputs of the trunk: a network that was trained on a million pictures tells a
 * drawing from a photo better than one that was trained on ten thousand.
 */
export async function classifyAgain(
  engine: Engine,
  { files }: RouterCard,
  { file, inputs }: SecondLook,
  { statistics }: RouterInput,
  first: KindFinding,
  encoded: Encoded,
): Promise<KindFinding> {
  const session = await engine.session(files[file]!);
  const probabilities = Float32Array.from(ROUTED_KINDS, (kind) => first.kinds[kind]);
  const answer = await session.run({
    ...Object.fromEntries(inputs.map((name) => [name, encoded[name]!])),
    statistics: new Tensor('float32', statistics, [1, statistics.length]),
    first: new Tensor('float32', probabilities, [1, probabilities.length]),
  });
  return { ...first, kinds: routedKinds(floats(answer, 'kinds')) };
}
