import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import type { LargeClient } from '#models/large/worker/large-client.ts';
import type { WriteCaption } from '#models/worker/worker-client.ts';
import type { LargeInUse } from './models-in-use.ts';

/** Has a downloaded model write the caption of a picture that the packaged ones are looking at. */
export function writeCaptionBy(
  large: LargeClient,
  { card, variant }: LargeInUse,
  picture: WorkerPicture,
): WriteCaption {
  return async (signal) => {
    const job = { card, variant, picture, task: { type: 'caption' } as const };
    const { text, tokens, ms, stopped } = await large.write(job, () => {}, signal);
    // Half a sentence is none.
    if (stopped) signal.throwIfAborted();
    return { text, tokens, ms, lang: card.languages[0]! };
  };
}
