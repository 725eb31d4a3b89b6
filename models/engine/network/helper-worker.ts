/** A worker that computes one part of an encoder's plan. */
import type { FromHelper, ToHelper } from './helper-messages.ts';
import { openNetwork, type Network } from './network.ts';

let network: Network | null = null;

async function answer(message: ToHelper): Promise<void> {
  try {
    if (message.type === 'open') {
      network = await openNetwork(message.plan, message.model);
      post({ type: 'opened' });
      return;
    }
    const values = network!.run(message.pixels);
    post(
      { type: 'done', id: message.id, values },
      Object.values(values).map(({ buffer }) => buffer),
    );
  } catch (error) {
    post({ type: 'failed', message: String(error) });
  }
}

function post(message: FromHelper, transfer: ArrayBuffer[] = []): void {
  globalThis.postMessage(message, { transfer });
}

addEventListener('message', ({ data }: MessageEvent<ToHelper>) => void answer(data));
