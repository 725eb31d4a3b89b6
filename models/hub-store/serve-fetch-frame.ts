import * as v from 'valibot';
import { log } from '#utils/log/log.ts';
import { HEADERS_READ, type FromFrame, type HubAnswer, type HubRequest, type ToFrame } from './hub-fetch.ts';

/** What the host hands to the frame, once: whom it may speak to, and the port on which it is asked. */
export const FrameStart = v.object({ origins: v.array(v.string()) });

/**
 * Answers requests for files in a frame of its own, whose content policy lets it speak to the hosts of one model and to no
 * others. A `fetch` cannot see where a redirect leads before it has followed it; a policy is checked by the browser at every
 * hop, before the next host hears of us (CSP level 3, 4.1; Fetch, 4.1).
 */
export function serveFetchFrame(scope: Window): void {
  const onStart = ({ data, source, origin, ports }: MessageEvent<unknown>) => {
    if (source !== scope.parent || origin !== scope.origin || !ports[0]) return;
    scope.removeEventListener('message', onStart);
    allowOnly(scope.document, v.parse(FrameStart, data).origins);
    answer(scope.document, ports[0]);
  };
  scope.addEventListener('message', onStart);
}

function allowOnly(document: Document, origins: string[]): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${origins.join(' ')}`;
  document.head.append(policy);
}

function answer(document: Document, port: MessagePort): void {
  const running = new Map<number, AbortController>();
  const post = (message: FromFrame, given: Transferable[] = []) => port.postMessage(message, given);
  port.addEventListener('message', ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === 'abort') return running.get(data.id)?.abort();
    const { id, request } = data;
    const stop = new AbortController();
    running.set(id, stop);
    let isForeign = false;
    const onViolation = () => (isForeign = true);
    document.addEventListener('securitypolicyviolation', onViolation);
    load(request, stop.signal)
      .then((answer) => post({ type: 'answer', id, answer }, answer.body ? [answer.body] : []))
      .catch(async (error: unknown) => {
        log.swallow('hub: no answer', error);
        // The report of a violation is a task of its own.
        await new Promise((resolve) => setTimeout(resolve, 50));
        post({ type: 'failed', id, fault: isForeign ? 'foreign-host' : 'unreachable' });
      })
      .finally(() => document.removeEventListener('securitypolicyviolation', onViolation));
  });
  port.start();
}

async function load({ url, headers }: HubRequest, signal: AbortSignal): Promise<HubAnswer> {
  const response = await fetch(url, {
    headers,
    signal,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'follow',
    referrerPolicy: 'no-referrer',
  });
  const read = HEADERS_READ.flatMap((name): [string, string][] => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { status: response.status, headers: Object.fromEntries(read), body: response.body };
}
