import { vi } from 'vitest';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import type { FromWorker, ToWorker, WorkerJob } from '#models/worker/worker-messages.ts';
import { createWorkerClient } from '#models/worker/worker-client.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';

/** A worker that does what the test tells it to, and nothing by itself. */
export class FakeWorker extends EventTarget {
  received: ToWorker[] = [];
  terminated = false;
  postMessage(message: ToWorker) {
    this.received.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  says(data: FromWorker) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  crashes() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

export const job: WorkerJob = {
  picture: { type: 'file', bytes: new ArrayBuffer(1), mime: 'image/png' },
  pictureId: null,
  cards: findCardSet('attention'),
  decoding: {},
  raw: false,
};
/** Never aborts. */
export const { signal } = new AbortController();
export const done = (id: number): FromWorker => ({
  type: 'describe-done',
  id,
  findings: findingsWith({}),
  toRead: null,
  loaded: ['attention'],
});

export function setUp() {
  const workers: FakeWorker[] = [];
  const closing = new AbortController();
  const client = createWorkerClient({
    base: 'chrome-extension://x/',
    signal: closing.signal,
    spawn() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    limit: 60_000,
    idle: 60_000,
  });
  return { client, workers, closing };
}

/** Lets promises that are ready run, where the timers are Vitest's. */
export const settle = () => vi.advanceTimersByTimeAsync(0);

/** Has one picture described from beginning to end. */
export async function describeOne({ client, workers }: ReturnType<typeof setUp>) {
  const answer = client.describe(job, signal);
  await settle();
  workers.at(-1)!.says(done(Number((workers.at(-1)!.received.at(-1) as { id: number }).id)));
  await answer;
}
