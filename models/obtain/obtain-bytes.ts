import { PictureError } from '#utils/domain/picture-error.ts';
import type { PictureSource } from '#utils/protocol/host-contract.ts';
import { fetchPicture, type FetchedPicture } from './fetch-picture.ts';
import { LIMITS, megabytes } from '#utils/domain/limits.ts';

/**
 * The bytes of a picture, fetched or as they were supplied.
 * @throws PictureError where they cannot be had or are too many; AbortError when the signal says so
 */
export async function obtain(
  { source, keep, privatePage }: { source: PictureSource; keep: boolean; privatePage: boolean },
  signal: AbortSignal,
): Promise<FetchedPicture> {
  if (source.type === 'url') {
    const fetched = await fetchPicture({ ...source, privatePage }, signal);
    return { ...fetched, keep: fetched.keep && keep };
  }
  const { bytes } = source;
  if (bytes.byteLength > LIMITS.bytes) {
    throw new PictureError(
      'too-many-bytes',
      `The picture has ${megabytes(bytes.byteLength)}, more than ${megabytes(LIMITS.bytes)}.`,
    );
  }
  return { bytes, keep };
}
