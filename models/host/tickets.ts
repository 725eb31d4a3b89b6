import { PictureError } from '@/models/failure';

/** Bytes that a page supplies under a ticket, before or after the request that claims them. */
export interface Tickets {
  /** @param bytes null where the page could not read its picture */
  supply(ticket: string, bytes: ArrayBuffer | null): void;
  /** @throws PictureError where the page could not read it, or nothing came in time */
  claim(ticket: string, signal: AbortSignal): Promise<ArrayBuffer>;
}

export interface TicketLimits {
  /** Milliseconds that a claim waits. */
  wait: number;
  /** Milliseconds that unclaimed bytes are kept. */
  keep: number;
  /** Bytes of all that is unclaimed together: any page can send some. */
  bytes: number;
}

const LIMITS: TicketLimits = { wait: 15_000, keep: 30_000, bytes: 64 * 1024 * 1024 };

export function createTickets(limits: TicketLimits = LIMITS): Tickets {
  const supplied = new Map<string, ArrayBuffer | null>();
  const claims = new Map<string, (bytes: ArrayBuffer | null) => void>();

  const unclaimedBytes = () => supplied.values().reduce((sum, bytes) => sum + (bytes?.byteLength ?? 0), 0);

  return {
    supply(ticket, bytes) {
      const claim = claims.get(ticket);
      if (claim) return claim(bytes);
      if (unclaimedBytes() + (bytes?.byteLength ?? 0) > limits.bytes) return undefined;
      supplied.set(ticket, bytes);
      setTimeout(() => supplied.delete(ticket), limits.keep);
      return undefined;
    },

    async claim(ticket, signal) {
      signal.throwIfAborted();
      if (supplied.has(ticket)) {
        const bytes = supplied.get(ticket) ?? null;
        supplied.delete(ticket);
        return given(bytes);
      }
      const coming = Promise.withResolvers<ArrayBuffer | null>();
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

function given(bytes: ArrayBuffer | null): ArrayBuffer {
  if (bytes) return bytes;
  throw new PictureError('network', 'The page could not read its own picture.', { retry: false });
}

function tooLate(): PictureError {
  return new PictureError('timeout', 'The page did not supply its picture in time.');
}
