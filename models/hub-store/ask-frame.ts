import { HubError } from './hub-error.ts';
import type { FromFrame, HubAnswer, HubFetch, ToFrame } from './hub-fetch.ts';

/** Fetches by way of the frame at the other end of the port. */
export function createFrameFetch(port: MessagePort): HubFetch {
  const waiting = new Map<number, (message: FromFrame) => void>();
  let last = 0;
  const post = (message: ToFrame) => port.postMessage(message);
  port.addEventListener('message', ({ data }: MessageEvent<FromFrame>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  port.start();

  return async (request, signal): Promise<HubAnswer> => {
    signal.throwIfAborted();
    const id = ++last;
    const { promise, resolve, reject } = Promise.withResolvers<FromFrame>();
    waiting.set(id, resolve);
    // Aborting also ends the body of an answer that is on its way.
    const stop = () => {
      post({ type: 'abort', id });
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    post({ type: 'fetch', id, request });
    const message = await promise;
    if (message.type === 'answer') return message.answer;
    throw new HubError(message.fault, { host: new URL(request.url).host });
  };
}
