import type { Session } from './session.ts';

/** The last dimension of a session's output; null where it varies. */
export function outputWidth(session: Session, name: string): number | null {
  const output = session.outputMetadata?.find((metadata) => metadata.name === name);
  const width = output?.isTensor ? output.shape.at(-1) : undefined;
  return typeof width === 'number' ? width : null;
}
