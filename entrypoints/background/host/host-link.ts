import { callRemotely } from '#utils/async/remote-call.ts';
import type { JobUrgency } from '#utils/protocol/job-urgency.ts';
import { hearText } from '#utils/protocol/growing-text.ts';
import type { FailedAnswer, HostAnswer, PictureAnswer, WriteAnswer } from '#utils/protocol/host-contract.ts';
import { log } from '#utils/log/log.ts';
import { sendToHost } from '#utils/protocol/host-messages.ts';
import type { HostRequestByTicket, PictureByTicket, WriteByTicket } from '#utils/protocol/messages.ts';
import { hostFrame } from './host-frame.ts';
import { tellHostItsSettings } from './host-settings.ts';

let opening: Promise<void> | null = null;

/** Makes sure that the host listens. It closes by itself when idle, so call this before every question. */
export async function openHost(): Promise<void> {
  if (await hostFrame.isOpen()) return opening ?? undefined;
  opening ??= hostFrame
    .open()
    // Where that fails, the host keeps to limits of its own.
    .then(() => tellHostItsSettings().catch(log.swallowed('host: settings not told')))
    .finally(() => (opening = null));
  return opening;
}

/** Releases the models' memory. Where no host runs, no model is loaded. */
export async function freeHost(): Promise<void> {
  if (await hostFrame.isOpen()) await sendToHost('hostFree');
}

/**
 * Describes one picture. The host may close, being idle, just as it is asked: then it is opened and asked once more, so
 * `makeRequest` may be called twice. An abort stops the work; the promise still settles.
 * @param urgency of pictures that nobody waits for in particular; by default a person waits for this one
 */
export function describeByHost(
  makeRequest: () => HostRequestByTicket,
  signal: AbortSignal,
  urgency: JobUrgency = A_PERSON_WAITS,
): Promise<HostAnswer> {
  return askHost((id) => {
    urgency.changed = (priority) =>
      void sendToHost('hostUrgency', { id, priority }).catch(log.swallowed('host: gone'));
    return sendToHost('hostDescribe', { id, request: makeRequest(), priority: urgency.priority });
  }, signal);
}

const A_PERSON_WAITS: JobUrgency = { priority: 'person' };

/** Has a downloaded model write about a picture; asks as `describeByHost` does. */
export function writeByHost(
  makeRequest: () => WriteByTicket,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<WriteAnswer> {
  return askHost(async (id) => {
    const stopHearing = hearText(id, onText);
    try {
      return await sendToHost('hostWrite', { id, request: makeRequest() });
    } finally {
      stopHearing();
    }
  }, signal);
}

/** Gives a picture's own bytes; asks as `describeByHost` does. */
export function pictureByHost(
  makeRequest: () => PictureByTicket,
  signal: AbortSignal,
): Promise<PictureAnswer> {
  return askHost((id) => sendToHost('hostPicture', { id, ...makeRequest() }), signal);
}

async function askHost<Answer>(
  send: (id: string) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer | FailedAnswer> {
  const id = crypto.randomUUID();
  const ask = async () => {
    if (!signal.aborted) await openHost();
    if (signal.aborted) return NOT_ASKED;
    return callRemotely(
      () => send(id),
      () => sendToHost('hostCancel', { id }),
      signal,
    );
  };
  return ask().catch(ask);
}

const NOT_ASKED: FailedAnswer = {
  ok: false,
  failure: {
    reason: 'cancelled',
    message: 'The picture was no longer wanted when its turn came.',
    retry: true,
  },
};

/** Stops every fetch that the host still does for a service worker that has died since. */
export async function stopHostFetches(): Promise<void> {
  // A host that does not listen yet fetches nothing.
  if (!(await hostFrame.isOpen())) return;
  await sendToHost('hostStopFetches').catch(log.swallowed('host: not listening yet'));
}

/** Deletes every description that is kept. */
export async function forgetDescriptions(): Promise<void> {
  await openHost();
  await sendToHost('hostForget', { site: null });
}

/** Asks the host something that ends soon. It may close, being idle, just as it is asked: then it is opened and asked once more. */
export async function askOpenHost<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const openAndAsk = async () => {
    await openHost();
    return ask();
  };
  return openAndAsk().catch(openAndAsk);
}
