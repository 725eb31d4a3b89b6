import { browser } from 'wxt/browser';
import type { HostAnswer, PictureAnswer } from '#utils/protocol/host-contract.ts';
import { tellHostItsSettings } from './host-settings.ts';
import { log } from '#utils/log/log.ts';
import type { Failure } from '#utils/domain/findings.ts';
import { sendMessage, type HostRequestByTicket, type PictureByTicket } from '#utils/protocol/messages.ts';

const PAGE = '/offscreen.html';

let opening: Promise<void> | null = null;

/** Makes sure that the host listens. It closes by itself when idle, so this is asked before every job. */
export async function openHost(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return opening ?? undefined;
  opening ??= browser.offscreen
    .createDocument({
      url: PAGE,
      reasons: [browser.offscreen.Reason.WORKERS],
      justification: 'Runs the models that describe pictures, in a worker with threads.',
    })
    // Its own limits serve where that fails.
    .then(() => tellHostItsSettings().catch(log.swallowed('host: settings not told')))
    .finally(() => (opening = null));
  return opening;
}

/** Releases the models' memory; where no host runs there is none to release. */
export async function freeHost(): Promise<void> {
  if (await browser.offscreen.hasDocument()) await sendMessage('hostFree');
}

/**
 * One picture through the host. The host may close, being idle, just as it is asked: then it is opened and
 * asked once more, so `makeRequest` may be called twice. An abort stops the work; the promise still settles.
 */
export function describeByHost(
  makeRequest: () => HostRequestByTicket,
  signal: AbortSignal,
): Promise<HostAnswer> {
  return cancellable((id) => sendMessage('hostDescribe', { id, request: makeRequest() }), signal);
}

/** One picture's own bytes through the host; as with `describeByHost`. */
export function pictureByHost(
  makeRequest: () => PictureByTicket,
  signal: AbortSignal,
): Promise<PictureAnswer> {
  return cancellable((id) => sendMessage('hostPicture', { id, ...makeRequest() }), signal);
}

async function cancellable<Answer>(
  send: (id: string) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer | { ok: false; failure: Failure }> {
  const id = crypto.randomUUID();
  const ask = async () => {
    if (!signal.aborted) await openHost();
    // Nobody could tell a host that is not asked yet to stop.
    return signal.aborted ? { ok: false as const, failure: NOT_ASKED } : send(id);
  };
  const cancel = () => void sendMessage('hostCancel', { id }).catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await ask().catch(ask);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

const NOT_ASKED: Failure = {
  reason: 'cancelled',
  message: 'The picture was no longer wanted when its turn came.',
  retry: true,
};

/** Stops every fetch that the host still does for a service worker that has died since. */
export async function stopHostFetches(): Promise<void> {
  // A host that does not listen yet fetches nothing.
  if (!(await browser.offscreen.hasDocument())) return;
  await sendMessage('hostStopFetches').catch(log.swallowed('host: not listening yet'));
}

/** Deletes every description that is kept. */
export async function forgetDescriptions(): Promise<void> {
  await openHost();
  await sendMessage('hostForget', { site: null });
}
