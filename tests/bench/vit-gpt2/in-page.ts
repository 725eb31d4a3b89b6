import { env, Tensor, VisionEncoderDecoderModel } from '@huggingface/transformers';
import { configureRuntime } from '#models/engine/runtime.ts';

/** Milliseconds: until the first caption of a page that has loaded nothing yet, and for each later one. */
export interface BigModelTimes {
  first: number;
  warm: number[];
}

/** The length that the published model's page recommends at most. */
const TOKENS = 16;
const SIDE = 224;

/**
 * Captions a picture of noise, greedily, on threads as given. What it takes to prepare the picture is left out.
 * @param folder address of what make.py made; ends with a slash
 */
async function timeBigModel(folder: string, threads: number, rounds: number): Promise<BigModelTimes> {
  configureRuntime(`${location.origin}/`, threads);
  const { origin, pathname } = new URL(folder);
  Object.assign(env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: `${origin}/`,
    useBrowserCache: false,
    useWasmCache: false,
  });
  const start = performance.now();
  const model = await VisionEncoderDecoderModel.from_pretrained(pathname.slice(1, -1), {
    dtype: 'q8',
    device: 'wasm',
  });
  const caption = () => {
    const pixels = Float32Array.from({ length: 3 * SIDE * SIDE }, () => 2 * Math.random() - 1);
    const inputs = new Tensor('float32', pixels, [1, 3, SIDE, SIDE]);
    return model.generate({
      inputs,
      min_new_tokens: TOKENS,
      max_new_tokens: TOKENS,
      do_sample: false,
    } as Parameters<typeof model.generate>[0]);
  };
  await caption();
  const first = performance.now() - start;
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    await caption();
    warm.push(performance.now() - before);
  }
  return { first, warm };
}

Object.assign(globalThis, { bench: { timeBigModel } });
