import type { Card, RankerCard, ReaderCard, RouterCard } from '@/models/catalog';
import { CODE_READER } from '@/models/experts/code/decoder';
import { createEngine, type Engine } from '@/models/engine/engine';
import { decodePicture } from '@/models/engine/picture/decode';
import type { Pixels } from '@/models/engine/picture/pixels';
import { toFailure } from '@/models/failure';
import type { Findings } from '@/utils/findings';
import { describe } from './describe';
import type { FromWorker, Job, ToWorker, WorkerPicture } from './messages';

/** What is needed of a worker's global scope. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
  postMessage(message: FromWorker): void;
}

/** Answers the host's messages; one picture at a time is the host's business. */
export function serveWorker(scope: WorkerScope): void {
  const running = new Map<number, AbortController>();
  let engine: Engine | null = null;
  const post = (message: FromWorker) => scope.postMessage(message);

  const work = async (id: number, job: Job) => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      if (!engine) throw new Error('a picture came before the start message');
      const findings = await run(engine, job, controller.signal);
      post({ type: 'describe-done', id, findings, loaded: loadedOf(engine, job) });
    } catch (error) {
      post({ type: 'describe-failed', id, failure: toFailure(error) });
    } finally {
      running.delete(id);
    }
  };

  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'start') engine = createEngine(data.base, data.threads ?? undefined);
    else if (data.type === 'describe') void work(data.id, data.job);
    else running.get(data.id)?.abort();
  });
}

type AnyCard = Card | RouterCard | ReaderCard | RankerCard;

/** What every picture may need; another captioner gives way. */
function cardsOf({ card, router, reader, ranker }: Omit<Job, 'picture'>): AnyCard[] {
  return [card, router, reader, ...(ranker ? [ranker] : [])];
}

function loadedOf(engine: Engine, job: Job): string[] {
  return cardsOf(job)
    .filter(({ files }) => Object.values(files).some((file) => engine.holds(file)))
    .map(({ id }) => id);
}

async function run(engine: Engine, { picture, ...request }: Job, signal: AbortSignal): Promise<Findings> {
  const start = performance.now();
  const pixels = await pixelsOf(picture);
  const decode = Math.round(performance.now() - start);
  signal.throwIfAborted();
  const needed = cardsOf(request).flatMap(({ files }) => Object.values(files));
  await engine.retain([...needed, CODE_READER]);
  const findings = await describe(engine, pixels, request, signal);
  return { ...findings, timings: { decode, ...findings.timings } };
}

async function pixelsOf(picture: WorkerPicture): Promise<Pixels> {
  return picture.type === 'file' ? decodePicture(picture.bytes, picture.mime) : picture;
}
