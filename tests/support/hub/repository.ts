import { createHash } from 'node:crypto';

/** The files of a repository on a hub, by path. */
export type RepositoryFiles = ReadonlyMap<string, Uint8Array>;

/** What a card says about a file. */
export interface FileFacts {
  path: string;
  bytes: number;
  sha256: string;
}

/** Path, size and hash of each file, as a card lists them. */
export function factsOf(files: RepositoryFiles): FileFacts[] {
  return [...files].map(([path, content]) => ({ path, bytes: content.length, sha256: sha256(content) }));
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The same file, made longer without a change of its meaning, so that its download takes as long as a test needs: JSON
 * gets white space, an ONNX graph a longer description of itself (doc_string, field 6 of ModelProto).
 */
export function padded(path: string, content: Uint8Array, bytes: number): Uint8Array {
  if (path.endsWith('.json')) return Buffer.concat([content, Buffer.alloc(bytes - content.length, ' ')]);
  if (!path.endsWith('.onnx')) throw new Error(`${path} cannot be padded: it is neither JSON nor ONNX.`);
  // The length takes four bytes, whatever it is: leading groups of a varint may be zero.
  const length = bytes - content.length - 5;
  const header = [0x32, ...[0, 7, 14].map((shift) => ((length >> shift) & 0x7f) | 0x80), length >> 21];
  return Buffer.concat([content, Buffer.from(header), Buffer.alloc(length, ' ')]);
}
