import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { createUrgentTurns, type Place, type Urgency } from '#utils/async/urgent-turns.ts';
import type { ForeignCaption } from '#models/experts/caption/check-caption.ts';
import { withWords } from '#models/examine/words.ts';
import { spawnWorker } from './spawn-worker.ts';
import { ownWorker, type OwnedWorker } from './own-worker.ts';
import type { CheckJob, ReadJob, WorkerJob } from './worker-messages.ts';

export interface WorkerClient {
  /** A place in the queues for a picture that is about to come. Who announces it also says when it leaves. */
  announce(urgency: Urgency): Place<Lane>;
  /** Starts the worker that looks, which loads what every picture needs, before the picture is there. */
  warm(files: ModelFile[]): void;
  /**
   * @param writeCaption has another model write the caption, where one is wanted (`captionElsewhere`)
   * @param place as announced; without it, nothing is more urgent
   */
  describe(
    job: WorkerJob,
    signal: AbortSignal,
    place?: Place<Lane>,
    writeCaption?: WriteCaption,
  ): Promise<Findings>;
  /** Ends the workers, and with them every session, once what they do is done. The next job starts new ones. */
  release(): Promise<void>;
  /**
   * Sets the milliseconds without work after which a model is released, and in the end the workers. From the next job
   * on.
   */
  allow(idle: number): void;
  /** Ids of the models, and of the parts that they share, that the workers hold in memory. */
  loaded(): string[];
}

/** Has another model write about the picture that is being described. `ms`: how long that took. */
export type WriteCaption = (signal: AbortSignal) => Promise<ForeignCaption & { ms: number }>;

export interface WorkerClientOptions {
  /** Where the package lies; ends with a slash. */
  base: string;
  signal: AbortSignal;
  /** Threads of the engine; by default as many as are of use. */
  threads?: number | undefined;
  spawn?: (name: string) => Worker;
  /** Milliseconds for one picture, loading the model included. */
  limit?: number;
  /**
   * Milliseconds without work after which a model is released, and in the end the worker: its wasm memory never
   * shrinks.
   */
  idle?: number;
}

/** `large`: the worker of a model that was downloaded, which the host owns. */
export type Lane = 'look' | 'read' | 'large';

/**
 * Owns two workers: one looks at pictures, the other reads those that hold words. So a photo passes one that is read, which
 * takes ten times as long. Each gets one picture at a time, the most urgent first, and neither begins with what is out of
 * view before all in view is done. docs/decisions/014-a-second-worker-reads.md says why.
 */
export function createWorkerClient(options: WorkerClientOptions): WorkerClient {
  const { base, threads, signal, spawn = spawnWorker, limit = LIMITS.describe, idle = LIMITS.idle } = options;
  const settings = { base, threads, signal, limit, idle };
  const workers: Record<'look' | 'read', OwnedWorker> = {
    look: ownWorker({ ...settings, spawn: () => spawn('look') }),
    read: ownWorker({ ...settings, spawn: () => spawn('read') }),
  };
  const both = Object.values(workers);
  const announce = createUrgentTurns<Lane>();

  const lookAndRead = async (
    job: WorkerJob,
    signal: AbortSignal,
    place: Place<Lane>,
    writeCaption?: WriteCaption,
  ) => {
    const stop = AbortSignal.any([options.signal, signal]);
    const looked = await place.take('look', () => look(workers.look, job, signal), stop);
    let { findings } = looked;
    if (looked.toCaption && writeCaption) {
      const { ms, ...caption } = await place.take('large', () => writeCaption(stop), stop);
      const task = { ...job, caption, objects: findings.objects };
      const checked = await place.take('look', () => check(workers.look, task, signal), stop);
      findings = { ...findings, caption: checked, timings: { ...findings.timings, caption: Math.round(ms) } };
    }
    if (!looked.toRead) return findings;
    const task = { ...looked.toRead, card: job.cards.reader };
    return withWords(findings, await place.take('read', () => read(workers.read, task, signal), stop));
  };

  const atOnce = async <T>(work: (place: Place<Lane>) => Promise<T>): Promise<T> => {
    const place = announce({ rank: 0 });
    return work(place).finally(() => place.leave());
  };
  const end = (lane: 'look' | 'read') =>
    atOnce((place) => place.take(lane, async () => workers[lane].end(), options.signal));

  return {
    announce,
    warm: (files) => workers.look.warm(files),
    describe: (job, signal, place, writeCaption) =>
      place
        ? lookAndRead(job, signal, place, writeCaption)
        : atOnce((own) => lookAndRead(job, signal, own, writeCaption)),
    async release() {
      await Promise.all([end('look'), end('read')]);
    },
    allow: (idle) => both.forEach((worker) => worker.allow(idle)),
    loaded: () => [...new Set(both.flatMap((worker) => worker.loaded()))],
  };
}

async function look(worker: OwnedWorker, job: WorkerJob, signal: AbortSignal) {
  const result = await worker.run({ type: 'describe', job }, signal);
  if (result.type !== 'describe-done') throw new TypeError(`The worker answered with ${result.type}.`);
  return result;
}

async function check(worker: OwnedWorker, job: CheckJob, signal: AbortSignal) {
  const result = await worker.run({ type: 'check', job }, signal);
  if (result.type !== 'check-done') throw new TypeError(`The worker answered with ${result.type}.`);
  return result.caption;
}

async function read(worker: OwnedWorker, job: ReadJob, signal: AbortSignal) {
  const result = await worker.run({ type: 'read', job }, signal);
  if (result.type !== 'read-done') throw new TypeError(`The worker answered with ${result.type}.`);
  return result.words;
}
