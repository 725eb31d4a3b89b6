const running = new Map<string, AbortController>();

/** Does work that whoever asked for it can stop by the ticket that came with the question. */
export async function stoppable<Result>(
  ticket: string,
  work: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const controller = new AbortController();
  running.set(ticket, controller);
  try {
    return await work(AbortSignal.any([signal, controller.signal]));
  } finally {
    running.delete(ticket);
  }
}

/** Stops the work of a ticket; nothing where it is over. */
export function stopWork(ticket: string): void {
  running.get(ticket)?.abort();
}
