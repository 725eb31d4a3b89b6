import { expect, test, vi } from 'vitest';
import { createLargeClient } from '#models/large/worker/large-client.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';

/** A worker that never answers, as one that is still loading its model. */
function silentWorker() {
  return Object.assign(new EventTarget(), { postMessage: vi.fn(), terminate: vi.fn() });
}

test('a model that is ended while it writes rejects that text, and the next one has another worker', async () => {
  const workers: ReturnType<typeof silentWorker>[] = [];
  const client = createLargeClient({
    base: '/',
    signal: new AbortController().signal,
    threads: 1,
    spawn() {
      workers.push(silentWorker());
      return workers.at(-1) as unknown as Worker;
    },
    idle: 60_000,
    limit: 300_000,
  });
  const card = tinyCard('vit-gpt2', new Map());
  const picture = { type: 'file', bytes: new ArrayBuffer(0), mime: 'image/png' } as const;
  const write = () =>
    client.write(
      { card, variant: card.variants[0]!, picture, task: { type: 'caption' } },
      () => {},
      new AbortController().signal,
    );
  const first = write();
  await vi.waitFor(() => expect(client.loaded()).toBe(card.id));
  client.end();
  await expect(first).rejects.toMatchObject({ reason: 'cancelled', retry: true });
  expect(workers[0]!.terminate).toHaveBeenCalled();
  expect(client.loaded()).toBeNull();

  const second = write();
  await vi.waitFor(() => expect(workers).toHaveLength(2));
  client.end();
  await expect(second).rejects.toMatchObject({ reason: 'cancelled' });
});
