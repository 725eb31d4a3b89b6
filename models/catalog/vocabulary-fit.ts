import * as v from 'valibot';
import type { CaptionCard } from './caption-card.ts';
import { vocabularyMisfit } from './vocabulary-misfit.ts';

const WordList = v.object({ tokens: v.array(v.string()) });
const Tokenizer = v.object({
  model: v.object({ vocab: v.record(v.string(), v.number()) }),
  added_tokens: v.array(v.object({ content: v.string() })),
});
const Config = v.object({ decoder: v.object({ vocab_size: v.number() }) });

/**
 * Why a card's vocabulary does not fit its decoder, as far as text files tell; null where it may fit.
 * @param readJson reads one of the card's files, by its path
 * @throws where such a file does not hold what it should
 */
export async function misfitOf(
  { files, decoder, vocabulary }: CaptionCard,
  readJson: (path: string) => Promise<unknown>,
): Promise<string | null> {
  const { path } = files[vocabulary.file]!;
  const decoderPath = files[decoder.file]!.path;
  if (decoder.type === 'step') {
    const { tokens } = v.parse(WordList, await readJson(path));
    const width = decoder.logProbabilities.shape.at(-1);
    const size = typeof width === 'number' ? width : null;
    return vocabularyMisfit({ path, size: tokens.length }, { path: decoderPath, size });
  }
  const { model, added_tokens } = v.parse(Tokenizer, await readJson(path));
  const tokens = new Set([...Object.keys(model.vocab), ...added_tokens.map(({ content }) => content)]);
  const config = v.parse(Config, await readJson(`${decoder.folder}/config.json`));
  return vocabularyMisfit(
    { path, size: tokens.size },
    { path: decoderPath, size: config.decoder.vocab_size },
  );
}
