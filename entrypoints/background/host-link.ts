import { browser } from 'wxt/browser';
import type { HostAnswer } from '@/models/host/contract';
import { sendMessage, type HostRequestByTicket } from '@/utils/messages';

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
    .finally(() => (opening = null));
  return opening;
}

/** Releases the models' memory; where no host runs there is none to release. */
export async function freeHost(): Promise<void> {
  if (await browser.offscreen.hasDocument()) await sendMessage('hostFree');
}

/** One picture through the host. An abort stops it there; the promise still settles. */
export async function describeByHost(request: HostRequestByTicket, signal: AbortSignal): Promise<HostAnswer> {
  const id = crypto.randomUUID();
  await openHost();
  const cancel = () => void sendMessage('hostCancel', { id }).catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await sendMessage('hostDescribe', { id, request });
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
