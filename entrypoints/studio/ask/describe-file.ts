import { callRemotely } from '#utils/async/remote-call.ts';
import { LIMITS, megabytes } from '#utils/domain/limits.ts';
import type { HostRequest } from '#utils/protocol/host-contract.ts';
import type { FailureReason } from '#utils/domain/findings.ts';
import { keyOf, t } from '#utils/language/i18n.ts';
import { sendMessage, type SuppliedAnswer } from '#utils/protocol/messages.ts';
import { supply } from './supply.ts';

export interface DescribeOptions {
  /** Id in the catalog; the chosen one where it is null or left out. */
  model?: string | null;
  /** The model's own words: no gate, no wording, nothing kept. */
  raw?: boolean;
  decoding?: HostRequest['decoding'];
  /** Cancels the work; the answer then says so. */
  signal?: AbortSignal;
}

/**
 * Describes a picture file by the same engine as pictures on pages. Never rejects for what is wrong with the file: that
 * is a failure in the answer.
 */
export async function describeFile(file: File, options: DescribeOptions = {}): Promise<SuppliedAnswer> {
  if (file.size > LIMITS.bytes) {
    return failed('too-many-bytes', `${file.name} has ${megabytes(file.size)}. Use a smaller copy.`);
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    return failed('unreadable', `${file.name} cannot be read: ${String(error)}. Choose it again.`);
  }
  const ticket = await supply(bytes);
  const { model = null, raw = false, decoding, signal = NEVER } = options;
  const question = { ticket, model, raw, ...(decoding ? { decoding } : {}) };
  return callRemotely(
    () => sendMessage('describeSupplied', question),
    () => sendMessage('stopWork', { ticket }),
    signal,
  );
}

const NEVER = new AbortController().signal;

function failed(reason: FailureReason, message: string): SuppliedAnswer {
  return {
    answer: { ok: false, failure: { reason, message, retry: false } },
    description: { state: 'failed', reason, message: t(keyOf('failure', reason)), retry: false, ms: 0 },
  };
}
