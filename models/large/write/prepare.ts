import type { Processor, RawImage } from '@huggingface/transformers';
import type { Architecture } from '#models/catalog/hub/architectures.ts';
import type { LargeTask } from '#utils/domain/large-task.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { conversation, FLORENCE_TASKS } from './prompts.ts';

/** What `generate` takes besides its options. */
export type Inputs = Record<string, unknown>;

type Prepare = (processor: Processor, picture: RawImage, task: LargeTask) => Promise<Inputs>;

/** How each architecture is given a picture and a task. */
export const PREPARE: Record<Architecture, Prepare> = {
  async 'vision-encoder-decoder'(processor, picture, { type }) {
    if (type !== 'caption') throw unable(type);
    const { pixel_values } = (await processor(picture)) as Inputs;
    return { inputs: pixel_values };
  },

  async florence2(processor, picture, { type }) {
    if (type === 'answer') throw unable(type);
    return (await processor(picture, FLORENCE_TASKS[type])) as Inputs;
  },

  async idefics3(processor, picture, task) {
    const prompt = processor.apply_chat_template(conversation(task) as never, {
      add_generation_prompt: true,
    });
    // A photo of 640 by 480 would be split into 13 tiles, each of which costs as much as the whole.
    return (await processor(prompt, [picture], { do_image_splitting: false })) as Inputs;
  },
};

/** Architectures whose output begins with the prompt. */
export const REPEATS_PROMPT: ReadonlySet<Architecture> = new Set<Architecture>(['idefics3']);

function unable(type: LargeTask['type']): PictureError {
  return new PictureError(
    'model-unavailable',
    `This model cannot do that (${type}). Choose another one under Models.`,
  );
}
