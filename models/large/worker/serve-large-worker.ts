import { configureRuntime } from '#models/engine/runtime.ts';
import { pixelsOf } from '#models/engine/picture/worker-picture.ts';
import { openLargeModel, type LargeModel } from '#models/large/open/open-model.ts';
import { openHubFile } from '#models/hub-store/store.ts';
import { isOutOfMemory, outOfMemory } from '#models/large/open/why-not.ts';
import { createTurns } from '#models/large/write/take-turns.ts';
import { write } from '#models/large/write/write.ts';
import { createRunningCalls } from '#utils/async/remote-call.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import type { FromLargeWorker, ToLargeWorker } from './large-messages.ts';

type ToOpen = Extract<ToLargeWorker, { type: 'open-large' }>;
type ToWrite = Extract<ToLargeWorker, { type: 'write' }>;

/**
 * Answers the messages of the client (large-client.ts), which sees to it that there is one text at a time.
 * @returns what takes the messages
 */
export function serveLargeWorker(post: (message: FromLargeWorker) => void): (message: ToLargeWorker) => void {
  const calls = createRunningCalls<number>();
  const turn = createTurns();
  let opening: Promise<LargeModel> | null = null;

  const open = async ({ base, threads, card, variant }: ToOpen) => {
    const began = performance.now();
    configureRuntime(base, 1, threads);
    opening = openLargeModel(card, variant, (path) => openHubFile(card, path));
    try {
      await opening;
      post({ type: 'large-opened', ms: performance.now() - began });
    } catch (error) {
      post({ type: 'large-failed', id: null, failure: toFailure(error) });
    }
  };

  const answer = async ({ id, picture, task }: ToWrite, signal: AbortSignal) => {
    const began = performance.now();
    try {
      const model = await opening;
      if (!model) throw new Error('a picture came before the model');
      const onText = (text: string) => post({ type: 'large-text', id, text });
      const written = await write(model, await pixelsOf(picture), task, { turn, onText, signal }).catch(
        (error: unknown) => {
          throw isOutOfMemory(error) ? outOfMemory(model.card, error) : error;
        },
      );
      post({ type: 'large-written', id, written, ms: performance.now() - began });
    } catch (error) {
      post({ type: 'large-failed', id, failure: toFailure(error) });
    }
  };

  return (message) => {
    if (message.type === 'open-large') void open(message);
    else if (message.type === 'stop') calls.cancel(message.id);
    else void calls.run(message.id, (signal) => answer(message, signal));
  };
}
