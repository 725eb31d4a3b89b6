import type { Failure, FailureReason } from './findings.ts';

/** Reasons that may be gone when the same is asked again. */
const PASSING = new Set<FailureReason>([
  'network',
  'server-error',
  'timeout',
  'cancelled',
  'busy',
  'engine-crashed',
]);

/** Why a picture could not be read or described. It is thrown inside host and worker, and reported as a `Failure`. */
export class PictureError extends Error {
  readonly reason: FailureReason;
  readonly retry: boolean;

  constructor(reason: FailureReason, message: string, options?: ErrorOptions & { retry?: boolean }) {
    super(message, options);
    this.name = 'PictureError';
    this.reason = reason;
    this.retry = options?.retry ?? PASSING.has(reason);
  }
}

/** The failure that an error is reported as. An error of any other class counts as the engine's own. */
export function toFailure(error: unknown): Failure {
  if (error instanceof PictureError) {
    return { reason: error.reason, message: error.message, retry: error.retry };
  }
  if (error instanceof DOMException && error.name === 'AbortError') {
    return { reason: 'cancelled', message: 'The request was cancelled.', retry: true };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { reason: 'engine-crashed', message: `The engine failed: ${message}`, retry: true };
}
