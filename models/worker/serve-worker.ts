import type { CaptionCard } from '#models/catalog/caption-card.ts';
import {
  encode,
  NO_EARLIER_ENCODINGS,
  type EarlierEncodings,
  type Encodings,
} from '#models/engine/encode.ts';
import { createEngine, type Engine } from '#models/engine/engine.ts';
import { keepLatest } from '#models/engine/keep-latest.ts';
import { dropPrepared } from '#models/engine/network/helper.ts';
import { prepareEncoder } from '#models/engine/network/open-side-by-side.ts';
import { pixelsOf } from '#models/engine/picture/worker-picture.ts';
import { threadCount } from '#models/engine/runtime.ts';
import { createRunningCalls } from '#utils/async/remote-call.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import { log } from '#utils/log/log.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import { look } from '#models/examine/look.ts';
import { readWords } from '#models/examine/words.ts';
import { checkCaption } from '#models/experts/caption/check-caption.ts';
import type { AnyCard } from '#models/catalog/card-set.ts';
import { cardsInUse, filesInUse } from './cards-in-use.ts';
import type {
  CheckJob,
  FromWorker,
  ToWorker,
  WorkerJob,
  WorkerResult,
  WorkerTask,
} from './worker-messages.ts';
import { isLikelyPhoto, neededForPhoto, trunkOf } from './needed-for-photo.ts';
import { releaseWhenIdle, type IdleRelease } from './release-when-idle.ts';

/** What is needed of a worker's global scope. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
  postMessage(message: FromWorker, given?: Transferable[]): void;
}

/** Encodings that are kept for the next captioner: the Studio works on two pictures at a time, and each may need two encoders. */
const ENCODINGS = 4;

/** Captioners that stay loaded, the one in use included: people who compare models go back and forth. */
const CAPTIONERS = 4;

/** Answers the host's messages. The host sees to it that there is one picture at a time. */
export function serveWorker(scope: WorkerScope): void {
  const calls = createRunningCalls<number>();
  const encodings: Encodings = keepLatest(ENCODINGS);
  let captioners: CaptionCard[] = [];
  let cards: AnyCard[] = [];
  let idle = 0;
  let started: { engine: Engine; idleRelease: IdleRelease } | null = null;
  const post = (message: FromWorker, given: Transferable[] = []) => scope.postMessage(message, given);

  const start = (base: string, threads: number | undefined) => {
    const engine = createEngine(base, threads);
    const tell = () => post({ type: 'released', loaded: loadedOf(engine, cards) });
    return { engine, idleRelease: releaseWhenIdle(engine, () => idle, tell) };
  };

  const describe = async (engine: Engine, job: WorkerJob, signal: AbortSignal): Promise<WorkerResult> => {
    const { captioner } = job.cards;
    captioners = [captioner, ...captioners.filter(({ id }) => id !== captioner.id)].slice(0, CAPTIONERS);
    cards = cardsInUse(job.cards, captioners);
    return lookAt(engine, job, cards, earlierOf(job), signal);
  };

  const earlierOf = ({ pictureId }: Pick<WorkerJob, 'pictureId'>): EarlierEncodings =>
    pictureId === null ? NO_EARLIER_ENCODINGS : { id: pictureId, encodings };

  const warm = async (files: readonly ModelFile[]) => {
    // What goes wrong is told to the picture that needs the file.
    for (const file of files) await started?.engine.session(file).catch(log.swallowed('worker: not warm'));
  };

  const work = async (task: WorkerTask, signal: AbortSignal): Promise<WorkerResult> => {
    if (!started) throw new Error('a picture came before the start message');
    const { engine } = started;
    if (task.type === 'describe') return describe(engine, task.job, signal);
    if (task.type === 'check') return check(engine, task.job, earlierOf(task.job));
    const { card, pixels, toRead } = task.job;
    cards = [card];
    return { type: 'read-done', words: await readWords(engine, card, pixels, toRead, signal) };
  };

  const answer = async (id: number, task: WorkerTask) => {
    started?.idleRelease.begin();
    try {
      const result = await calls.run(id, (signal) => work(task, signal));
      const loaded = started ? loadedOf(started.engine, cards) : [];
      const isToRead = result.type === 'describe-done' && result.toRead;
      post({ ...result, id, loaded }, isToRead ? [isToRead.pixels.data.buffer] : []);
    } catch (error) {
      post({ type: 'describe-failed', id, failure: toFailure(error) });
    } finally {
      if (calls.size === 0) started?.idleRelease.end();
    }
  };

  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'start') started = start(data.base, data.threads ?? undefined);
    else if (data.type === 'cancel') calls.cancel(data.id);
    else if (data.type === 'warm') void warm(data.files);
    else {
      ({ idle } = data);
      void answer(data.id, data);
    }
  });
}

/** The folders of the files that hold memory: one for each model, and one for the trunk, which several models share. */
function loadedOf(engine: Engine, cards: readonly AnyCard[]): string[] {
  const held = filesInUse(cards).filter((file) => engine.holds(file));
  return [...new Set(held.map(({ path }) => path.split('/')[0]!))];
}

async function check(
  engine: Engine,
  { picture, cards, caption, objects }: CheckJob,
  earlier: EarlierEncodings,
): Promise<WorkerResult> {
  const { encoded } = await encode(engine, cards.captioner, await pixelsOf(picture), earlier);
  return { type: 'check-done', caption: await checkCaption(engine, cards, encoded, caption, objects) };
}

async function lookAt(
  engine: Engine,
  { picture, ...request }: WorkerJob,
  cards: readonly AnyCard[],
  earlier: EarlierEncodings,
  signal: AbortSignal,
): Promise<WorkerResult> {
  const start = performance.now();
  const isPhoto = isLikelyPhoto(picture);
  const isCold = !engine.holds(trunkOf(request.cards));
  if (isCold && isPhoto) {
    const { first, others } = neededForPhoto(request.cards);
    engine.fetchAhead(first, others);
    prepareEncoder(threadCount());
  }
  try {
    const pixels = await pixelsOf(picture);
    const decode = Math.round(performance.now() - start);
    signal.throwIfAborted();
    await engine.retain(filesInUse(cards));
    const asked = { ...request, earlier, isLikelyPhoto: isPhoto && earlier !== NO_EARLIER_ENCODINGS };
    const { findings, toRead, toCaption } = await look(engine, pixels, asked, signal);
    return {
      type: 'describe-done',
      findings: { ...findings, timings: { decode, ...findings.timings } },
      toRead: toRead && { pixels, toRead },
      toCaption,
    };
  } finally {
    engine.dropAhead();
    dropPrepared();
  }
}
