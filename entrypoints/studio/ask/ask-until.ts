import { sendMessage } from '#utils/protocol/messages.ts';

/** Asks the background for work under `ticket`. When `signal` aborts, the work is stopped and the answer is null, at once. */
export async function askUntil<Answer>(
  signal: AbortSignal,
  ask: (ticket: string) => Promise<Answer>,
  ticket: string = crypto.randomUUID(),
): Promise<Answer | null> {
  if (signal.aborted) return null;
  const stopped = new Promise<null>((resolve) => {
    const stop = () => {
      void sendMessage('stopWork', { ticket }).catch(() => undefined);
      resolve(null);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([ask(ticket), stopped]);
}
