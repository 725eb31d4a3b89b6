import { Tensor } from 'onnxruntime-web/wasm';
import type { RankerCard } from '#models/catalog/ranker-card.ts';
import { floats, type Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { goOnWithout } from '#models/engine/model-files.ts';
import { parseRankerVocabulary, wordIds } from './word-ids.ts';

/**
 * How well each sentence fits the picture: the cosine of the two vectors of the dual encoder. Its two towers are loaded
 * when the first caption is written.
 * @param encoded the outputs of the captioner's encoder
 * @returns null where these are not what the ranker takes, or where its files cannot be loaded
 */
export async function similarities(
  engine: Engine,
  card: RankerCard,
  encoded: Encoded,
  sentences: readonly (readonly string[])[],
): Promise<number[] | null> {
  const { image, text, vocabulary } = card;
  if (!image.inputs.every((name) => name in encoded)) return null;
  const loaded = await Promise.all([
    engine.session(card.files[image.file]!),
    engine.session(card.files[text.file]!),
    engine.json(card.files[vocabulary.file]!, parseRankerVocabulary),
  ]).catch(goOnWithout('rank'));
  // A caption that was not compared is better than none.
  if (!loaded) return null;
  const [imageTower, textTower, words] = loaded;
  const { data, shape } = wordIds(sentences, words);
  const picture = await imageTower.run(
    Object.fromEntries(image.inputs.map((name) => [name, encoded[name]!])),
  );
  const captions = await textTower.run({ [text.input]: new Tensor('int64', data, shape) });
  return products(floats(picture, image.output), floats(captions, text.output));
}

/** The scalar product of `one` with each row of `rows`. */
export function products(one: Float32Array, rows: Float32Array): number[] {
  return Array.from({ length: rows.length / one.length }, (_, row) => {
    const start = row * one.length;
    return one.reduce((sum, value, index) => sum + value * rows[start + index]!, 0);
  });
}
