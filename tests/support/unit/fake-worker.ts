import type { FromWorker, ToWorker } from '#models/worker/worker-messages.ts';

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
