import type { Tensor } from '@huggingface/transformers';
import { flatten } from '#models/engine/picture/flatten.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import type { LargeModel } from '#models/large/open/open-model.ts';
import type { LargeTask } from '#utils/domain/large-task.ts';
import { followSteps, probabilities } from './follow-steps.ts';
import { PREPARE, REPEATS_PROMPT } from './prepare.ts';
import { MOST_TOKENS } from './prompts.ts';
import type { Written, WrittenToken } from './written.ts';

/** What transparent parts show: most pages are white. */
const WHITE = [255, 255, 255] as const;

interface Following {
  /** Waits for messages that have come meanwhile. */
  turn: () => Promise<void>;
  /** Gets the text as it grows. */
  onText: (text: string) => void;
  /** Ends it after the token that is being chosen. */
  signal: AbortSignal;
}

/**
 * Has the model write about a picture: one token after the other, each the most probable one. A caption comes with the
 * probabilities of its tokens; of longer texts they would take too much memory.
 */
export async function write(
  { card, library, model, tokenizer, processor }: LargeModel,
  pixels: Pixels,
  task: LargeTask,
  { turn, onText, signal }: Following,
): Promise<Written> {
  const { data, width, height } = flatten(pixels, WHITE);
  const picture = new library.RawImage(data, width, height, 3);
  const inputs = await PREPARE[card.architecture](processor, picture, task);
  const stopping = new library.InterruptableStoppingCriteria();
  signal.addEventListener('abort', () => stopping.interrupt(), { once: true });
  let text = '';
  const streamer = new library.TextStreamer(tokenizer, {
    skip_prompt: true,
    callback_function: (piece) => onText((text += piece)),
  });
  const scores: Float32Array[] = [];
  const unfollow = followSteps(model, turn, task.type === 'caption' ? (row) => void scores.push(row) : null);
  try {
    const output = (await model.generate({
      ...inputs,
      max_new_tokens: MOST_TOKENS[task.type],
      do_sample: false,
      num_beams: 1,
      repetition_penalty: task.type === 'caption' ? 1 : 1.1,
      streamer,
      stopping_criteria: stopping,
    } as never)) as Tensor;
    const all = Array.from(output.data as BigInt64Array, Number);
    const prompt = REPEATS_PROMPT.has(card.architecture) ? (inputs['input_ids'] as Tensor).dims.at(-1)! : 1;
    const ids = all.slice(prompt);
    return {
      text: tokenizer.decode(ids, { skip_special_tokens: true }).trim(),
      tokens: scores.length > 0 ? tokensOf(ids, scores, tokenizer) : null,
      stopped: signal.aborted,
    };
  } finally {
    unfollow();
  }
}

/** The words' tokens, without the marks that begin and end a text. */
function tokensOf(
  ids: readonly number[],
  scores: readonly Float32Array[],
  tokenizer: LargeModel['tokenizer'],
): WrittenToken[] {
  const chances = probabilities(scores, ids);
  const special = new Set(tokenizer.all_special_ids);
  return ids.flatMap((id, place) =>
    special.has(id) ? [] : [{ text: tokenizer.decode([id]), probability: chances[place]! }],
  );
}
