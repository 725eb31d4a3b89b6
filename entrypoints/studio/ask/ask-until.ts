import { callRemotely } from '#utils/async/remote-call.ts';
import { sendMessage } from '#utils/protocol/messages.ts';

/**
 * Asks the background for work under `ticket`. When `signal` aborts, the work is stopped and the answer is null at
 * once: the page does not wait to hear that it has stopped.
 */
export async function askUntil<Answer>(
  signal: AbortSignal,
  ask: (ticket: string) => Promise<Answer>,
  ticket: string = crypto.randomUUID(),
): Promise<Answer | null> {
  if (signal.aborted) return null;
  const aborted = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const answer = callRemotely(
    () => ask(ticket),
    () => sendMessage('stopWork', { ticket }),
    signal,
  );
  return Promise.race([answer, aborted]);
}
