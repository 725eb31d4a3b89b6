import { PictureError } from '#utils/domain/picture-error.ts';
import type { Supplied } from '#utils/protocol/page-protocol.ts';

/** Bytes that a page supplies under a ticket, before or after the request that claims them. */
export interface Tickets {
  /** @param supplied null where the page could not read its picture */
  supply(ticket: string, supplied: Supplied | null): void;
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
  const unclaimed = new Map<string, Supplied | null>();
  const claims = new Map<string, (supplied: Supplied | null) => void>();

  const unclaimedBytes = () => unclaimed.values().reduce((sum, one) => sum + (one?.bytes.byteLength ?? 0), 0);

  return {
    supply(ticket, supplied) {
      const claim = claims.get(ticket);
      if (claim) return claim(supplied);
      if (unclaimedBytes() + (supplied?.bytes.byteLength ?? 0) > limits.bytes) return undefined;
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
      const coming = Promise.withResolvers<Supplied | null>();
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

function given(supplied: Supplied | null): Supplied {
  if (supplied) return supplied;
  throw new PictureError('network', 'The page could not read its own picture.', { retry: false });
}

function tooLate(): PictureError {
  return new PictureError('timeout', 'The page did not supply its picture in time.');
}
