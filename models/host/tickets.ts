import { PictureError } from '#utils/domain/picture-error.ts';
import type { PageRefusal, Supplied } from '#utils/protocol/page-protocol.ts';

/** What a page has sent: its picture, or why it cannot; null where an address is left to try. */
type Sent = Supplied | PageRefusal | null;

/** Bytes that a page supplies under a ticket, before or after the request that claims them. */
export interface Tickets {
  supply(ticket: string, supplied: Sent): void;
  /** @throws PictureError where the page could not read it, or nothing came in time */
  claim(ticket: string, signal: AbortSignal): Promise<Supplied>;
}

export interface TicketLimits {
  /** Milliseconds that a claim waits. */
  wait: number;
  /** Milliseconds that unclaimed bytes are kept. */
  keep: number;
  /** Most bytes of everything unclaimed together: any page can send some. */
  bytes: number;
}

const LIMITS: TicketLimits = { wait: 15_000, keep: 30_000, bytes: 64 * 1024 * 1024 };

export function createTickets(limits: TicketLimits = LIMITS): Tickets {
  const unclaimed = new Map<string, Sent>();
  const claims = new Map<string, (supplied: Sent) => void>();

  const unclaimedBytes = () => unclaimed.values().reduce((sum, one) => sum + bytesOf(one), 0);

  return {
    supply(ticket, supplied) {
      const claim = claims.get(ticket);
      if (claim) return claim(supplied);
      if (unclaimedBytes() + bytesOf(supplied) > limits.bytes) return undefined;
      unclaimed.set(ticket, supplied);
      setTimeout(() => unclaimed.delete(ticket), limits.keep);
      return undefined;
    },

    async claim(ticket, signal) {
      signal.throwIfAborted();
      if (unclaimed.has(ticket)) {
        const supplied = unclaimed.get(ticket) ?? null;
        unclaimed.delete(ticket);
        return given(supplied);
      }
      const coming = Promise.withResolvers<Sent>();
      const onAbort = () => coming.reject(signal.reason);
      const timer = setTimeout(() => coming.reject(tooLate()), limits.wait);
      signal.addEventListener('abort', onAbort, { once: true });
      claims.set(ticket, coming.resolve);
      try {
        return given(await coming.promise);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        claims.delete(ticket);
      }
    },
  };
}

function bytesOf(sent: Sent): number {
  return sent && typeof sent === 'object' ? sent.bytes.byteLength : 0;
}

const REFUSALS: Record<PageRefusal, string> = {
  gone: 'The page shows an image that it can no longer read.',
  'foreign-parts': 'The drawing contains images or pages that its own page may not read.',
};

function given(sent: Sent): Supplied {
  if (typeof sent === 'string') throw new PictureError(sent, REFUSALS[sent]);
  if (sent) return sent;
  throw new PictureError('network', 'The page could not read its own image.', { retry: false });
}

function tooLate(): PictureError {
  return new PictureError('timeout', 'The page did not supply its image in time.');
}
