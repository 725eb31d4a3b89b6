import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import type { LargeTask } from '#utils/domain/large-task.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import type { LargeAnswer, LargeClientOptions, OnText } from './large-contract.ts';
import type { FromLargeWorker, RunAs, ToLargeWorker } from './large-messages.ts';

/** A worker that has been told to open its one model. */
export interface OpenWorker {
  card: HubCard;
  /** As `LargeClient.write`. After a rejection it must be ended. */
  write(picture: WorkerPicture, task: LargeTask, onText: OnText, signal: AbortSignal): Promise<LargeAnswer>;
  /** What is being written rejects: a worker that has ended sends no answer. */
  end(): void;
}

/** Starts a worker for a model. That the model cannot be loaded is told to the first who has it write. */
export function openLargeWorker(
  { base, threads, limit, spawn, signal: closing }: LargeClientOptions,
  card: HubCard,
  variant: RunAs,
): OpenWorker {
  const worker = spawn();
  const send = (message: ToLargeWorker) => worker.postMessage(message);
  const ending = new AbortController();
  let lastId = 0;
  send({ type: 'open-large', base, threads, card, variant });
  return {
    card,
    end() {
      worker.terminate();
      ending.abort(freed(card));
    },
    async write(picture, task, onText, signal) {
      signal.throwIfAborted();
      const id = ++lastId;
      const done = Promise.withResolvers<LargeAnswer>();
      const listening = new AbortController();
      const listen = { signal: listening.signal };
      const timer = setTimeout(() => done.reject(timedOut(card, limit)), limit);
      let hasBegun = false;

      const onMessage = ({ data }: MessageEvent<FromLargeWorker>) => {
        if (data.type === 'large-opened' || (data.id !== id && data.id !== null)) return;
        if (data.type === 'large-failed') {
          const { reason, message, retry } = data.failure;
          done.reject(new PictureError(reason, message, { retry }));
        } else if (data.type === 'large-written') {
          done.resolve({ ...data.written, ms: data.ms });
        } else {
          hasBegun = true;
          onText(data.text);
        }
      };
      const stop = () => {
        if (hasBegun) send({ type: 'stop', id });
        else done.reject(signal.reason);
      };
      worker.addEventListener('message', onMessage, listen);
      worker.addEventListener(
        'messageerror',
        () => done.reject(ended(card, 'an unreadable message')),
        listen,
      );
      worker.addEventListener('error', ({ message }) => done.reject(ended(card, message)), listen);
      signal.addEventListener('abort', stop, listen);
      closing.addEventListener('abort', () => done.reject(closing.reason), listen);
      ending.signal.addEventListener('abort', () => done.reject(ending.signal.reason), listen);
      send({ type: 'write', id, picture, task });
      try {
        return await done.promise;
      } finally {
        clearTimeout(timer);
        listening.abort();
      }
    },
  };
}

function ended({ name }: HubCard, detail: string): PictureError {
  return new PictureError('engine-crashed', `${name} ended: ${detail || 'no reason given'}.`);
}

/** Not a crash: a model that crashes is not chosen any more. */
function freed({ name }: HubCard): PictureError {
  return new PictureError('cancelled', `${name} left memory while it was writing. Ask again.`);
}

function timedOut({ name }: HubCard, limit: number): PictureError {
  return new PictureError(
    'timeout',
    `${name} has not written anything whole within ${limit / 1000} seconds.`,
  );
}
