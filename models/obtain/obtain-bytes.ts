import { LIMITS, megabytes } from '#utils/domain/limits.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import type { PictureSource } from '#utils/protocol/host-contract.ts';
import { fetchPicture } from './fetch-picture.ts';
import type { PictureSize } from './header/format.ts';
import type { ObtainedBytes } from './obtained-bytes.ts';

/*
 * Stage "obtain". In: an `ObtainRequest`, which holds the `PictureSource`. Out: `ObtainedBytes`, within the limits of size
 * and time. header/ then tells what sort of file it is before anything is decoded; svg/ draws what a worker cannot.
 */

export interface ObtainRequest {
  source: PictureSource;
  /** False where nothing about the picture may be kept. */
  keep: boolean;
  /** True where the page itself is at a private or loopback address. */
  privatePage: boolean;
  /** Size of the picture as the page shows it, where it tells. */
  shown?: PictureSize | undefined;
}

/**
 * The bytes of a picture: fetched, or as they came with the request.
 * @throws PictureError where they cannot be had or are too many; AbortError when the signal is aborted
 */
export async function obtainBytes(
  { source, keep, privatePage, shown }: ObtainRequest,
  signal: AbortSignal,
): Promise<ObtainedBytes> {
  if (source.type === 'url') {
    const fetched = await fetchPicture({ ...source, privatePage, shown }, signal);
    return { ...fetched, keep: fetched.keep && keep };
  }
  const { bytes, charset } = source;
  if (bytes.byteLength > LIMITS.bytes) {
    throw new PictureError(
      'too-many-bytes',
      `The image has ${megabytes(bytes.byteLength)}, more than ${megabytes(LIMITS.bytes)}.`,
    );
  }
  return { bytes, keep, charset };
}
