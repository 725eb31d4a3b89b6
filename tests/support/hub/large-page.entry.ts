/** What tests use of the large models' client inside a page. */
import { createLargeClient } from '#models/large/worker/large-client.ts';
import type { LargeClient } from '#models/large/worker/large-client.ts';
import type { LargeAnswer } from '#models/large/worker/large-contract.ts';
import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { LARGE } from '#models/worker/worker-names.ts';
import { spawnWorker } from '#models/worker/spawn-worker.ts';
import type { LargeTask } from '#utils/domain/large-task.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import type { Failure } from '#utils/domain/findings.ts';
import './store.entry.ts';

export interface Writing {
  card: HubCard;
  task: LargeTask;
  /** A picture's file; without it, noise. */
  picture?: string;
  threads?: number;
  /** Stops it once so much text has come; 0 at once, after so many milliseconds have passed without any. */
  stopAfter?: number;
}

export interface Outcome {
  answer: LargeAnswer | null;
  failure: Failure | null;
  /** The text as it grew. */
  texts: string[];
}

let client: LargeClient | null = null;
let spawned = 0;

const parts = {
  spawned: () => spawned,
  loaded: () => client?.loaded() ?? null,
  end: () => client?.end(),

  async write({ card, task, picture, threads = 1, stopAfter }: Writing): Promise<Outcome> {
    client ??= createLargeClient({
      base: `${location.origin}/`,
      signal: new AbortController().signal,
      threads,
      idle: 60_000,
      limit: 60_000,
      spawn() {
        spawned++;
        return spawnWorker(LARGE);
      },
    });
    const texts: string[] = [];
    const stopping = new AbortController();
    const job = {
      card,
      variant: card.variants[0]!,
      picture: picture === undefined ? noise() : await fileAt(picture),
      task,
    };
    const onText = (text: string) => {
      texts.push(text);
      if (stopAfter !== undefined && text.length >= stopAfter) stopping.abort();
    };
    const writing = client.write(job, onText, stopping.signal);
    if (stopAfter === 0) setTimeout(() => stopping.abort(), 50);
    try {
      return { answer: await writing, failure: null, texts };
    } catch (error) {
      return { answer: null, failure: toFailure(error), texts };
    }
  },
};

async function fileAt(address: string): Promise<WorkerPicture> {
  const answer = await fetch(address);
  return { type: 'file', bytes: await answer.arrayBuffer(), mime: 'image/jpeg' };
}

function noise(): WorkerPicture {
  const size = 48;
  const data = new Uint8ClampedArray(size * size * 4).map((_, place) => (place * 7919) % 256);
  return { type: 'pixels', width: size, height: size, naturalWidth: size, naturalHeight: size, data };
}

type Parts = typeof parts;
declare global {
  /** A bench adds to them. */
  interface LargeParts extends Parts {}
  var large: LargeParts;
}
globalThis.large = parts as LargeParts;
(globalThis as { bench?: unknown }).bench = parts;
