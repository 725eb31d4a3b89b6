import type { PreTrainedModel, PreTrainedTokenizer } from '@huggingface/transformers';
import type { InferenceSession } from 'onnxruntime-web/wasm';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { outputWidth } from '#models/engine/output-width.ts';
import { unfit } from './why-not.ts';

/** Networks have room for a few tokens more than their tokenizer knows: their number is rounded up. */
const MOST_SPARE = 256;

/** @throws PictureError where the tokenizer belongs to another model: it would write nonsense */
export function checkVocabulary(card: HubCard, model: PreTrainedModel, tokenizer: PreTrainedTokenizer): void {
  const sessions: Record<string, InferenceSession> = model.sessions;
  const decoder = sessions['decoder_model_merged'];
  const width = (decoder && outputWidth(decoder, 'logits')) ?? statedWidth(model.config);
  const known = tokenizer.get_vocab().size;
  if (width === null || (known <= width && width - known <= MOST_SPARE)) return;
  throw unfit(
    card,
    `tokenizer.json has ${known} tokens, and the decoder chooses among ${width}: it belongs to another model`,
  );
}

function statedWidth(config: unknown): number | null {
  const { vocab_size, text_config, decoder } = config as Record<string, { vocab_size?: unknown } | undefined>;
  const stated = [vocab_size, text_config?.vocab_size, decoder?.vocab_size].find(
    (size) => typeof size === 'number',
  );
  return (stated as number | undefined) ?? null;
}
