/** The file of a picture, not yet looked into. */
export interface ObtainedBytes {
  bytes: ArrayBuffer;
  /** Whether what is found out about the picture may be kept. False where the server or the request forbids it. */
  keep: boolean;
  /** Encoding that the server states. */
  charset?: string | undefined;
}
