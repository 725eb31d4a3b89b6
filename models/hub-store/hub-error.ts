import type { HubFault } from '#utils/domain/hub-state.ts';

/** Why a file of a model did not come. The sentence for people is made of the fault, the file and the host. */
export class HubError extends Error {
  readonly fault: HubFault;
  readonly file: string | null;
  readonly host: string | null;

  constructor(fault: HubFault, { file = null, host = null, cause }: HubErrorDetails = {}) {
    super(`${fault}: ${file ?? 'no file'}, ${host ?? 'no host'}`, { cause });
    this.name = 'HubError';
    this.fault = fault;
    this.file = file;
    this.host = host;
  }
}

interface HubErrorDetails {
  file?: string | null;
  host?: string | null;
  cause?: unknown;
}

/** What a failure of the store itself means. */
export function storeError(error: unknown, file: string | null): HubError {
  if (error instanceof HubError) return error;
  const name = error instanceof DOMException ? error.name : '';
  const fault =
    name === 'QuotaExceededError' ? 'full' : name === 'NoModificationAllowedError' ? 'busy' : 'store';
  return new HubError(fault, { file, cause: error });
}
