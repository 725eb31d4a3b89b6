import type { Card } from '#models/catalog/caption-card.ts';
import { NOTHING_BEFORE, type EncodedBefore, type Encodings } from '#models/engine/encode.ts';
import { createEngine, type Engine } from '#models/engine/engine.ts';
import { keepLatest } from '#models/engine/keep-latest.ts';
import { decodePicture } from '#models/engine/picture/decode.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { createRunningCalls } from '#utils/async/remote-call.ts';
import { toFailure } from '#utils/domain/picture-error.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { describe } from '#models/examine/examine.ts';
import { cardsInUse, filesInUse, type AnyCard } from './cards-in-use.ts';
import type { FromWorker, Job, ToWorker, WorkerPicture } from './worker-messages.ts';
import { releaseAtRest, type Rest } from './release-at-rest.ts';

/** What is needed of a worker's global scope. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
  postMessage(message: FromWorker): void;
}

/** Encodings that are kept for the next model: the Studio has two pictures under way, and a picture may have two encoders. */
const ENCODINGS = 4;

/** Captioners that stay loaded beside the one in use: a person who compares models goes back and forth. */
const CAPTIONERS = 4;

/** Answers the host's messages; one picture at a time is the host's business. */
export function serveWorker(scope: WorkerScope): void {
  const calls = createRunningCalls<number>();
  const encodings: Encodings = keepLatest(ENCODINGS);
  let captioners: Card[] = [];
  let cards: AnyCard[] = [];
  let idle = 0;
  let started: { engine: Engine; rest: Rest } | null = null;
  const post = (message: FromWorker) => scope.postMessage(message);

  const start = (base: string, threads: number | undefined) => {
    const engine = createEngine(base, threads);
    const tell = () => post({ type: 'released', loaded: loadedOf(engine, cards) });
    return { engine, rest: releaseAtRest(engine, () => idle, tell) };
  };

  const work = async (job: Job, signal: AbortSignal) => {
    if (!started) throw new Error('a picture came before the start message');
    const { engine } = started;
    captioners = [job.card, ...captioners.filter(({ id }) => id !== job.card.id)].slice(0, CAPTIONERS);
    cards = cardsInUse(job, captioners);
    const before = job.pictureId === null ? NOTHING_BEFORE : { id: job.pictureId, encodings };
    const findings = await run(engine, job, cards, before, signal);
    return { findings, loaded: loadedOf(engine, cards) };
  };

  const answer = async (id: number, job: Job) => {
    started?.rest.begin();
    try {
      post({ type: 'describe-done', id, ...(await calls.run(id, (signal) => work(job, signal))) });
    } catch (error) {
      post({ type: 'describe-failed', id, failure: toFailure(error) });
    } finally {
      if (calls.size === 0) started?.rest.end();
    }
  };

  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'start') started = start(data.base, data.threads ?? undefined);
    else if (data.type === 'cancel') calls.cancel(data.id);
    else {
      ({ idle } = data);
      void answer(data.id, data.job);
    }
  });
}

/** The folders of the files that hold memory. What captioners and router share has one of its own, which tells them apart. */
function loadedOf(engine: Engine, cards: readonly AnyCard[]): string[] {
  const held = filesInUse(cards).filter((file) => engine.holds(file));
  return [...new Set(held.map(({ path }) => path.split('/')[0]!))];
}

async function run(
  engine: Engine,
  { picture, ...request }: Job,
  cards: readonly AnyCard[],
  before: EncodedBefore,
  signal: AbortSignal,
): Promise<Findings> {
  const start = performance.now();
  const pixels = await pixelsOf(picture);
  const decode = Math.round(performance.now() - start);
  signal.throwIfAborted();
  await engine.retain(filesInUse(cards));
  const findings = await describe(engine, pixels, { ...request, before }, signal);
  return { ...findings, timings: { decode, ...findings.timings } };
}

async function pixelsOf(picture: WorkerPicture): Promise<Pixels> {
  return picture.type === 'file' ? decodePicture(picture.bytes, picture.mime) : picture;
}
