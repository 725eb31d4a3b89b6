import { sha256 } from '#models/engine/sha256.ts';
import { DESCRIBE_VERSION } from '#models/examine/version.ts';
import type { DecodingOptions } from '#utils/domain/decoding-options.ts';
import type { CacheKey } from './cache.ts';
import { versionOfModels, type ModelsInUse } from './models-in-use.ts';

/**
 * What the findings about a picture are kept under.
 * @param parts all that decides what is drawn
 */
export async function keyOf(
  site: string,
  parts: BlobPart[],
  models: ModelsInUse,
  decoding: DecodingOptions,
): Promise<CacheKey> {
  const { beamSize, lengthAlpha, maxTokens, blockedNgram = 0 } = decoding;
  return {
    site,
    sha256: await sha256(await new Blob(parts).arrayBuffer()),
    model: models.large?.card.id ?? models.cards.captioner.id,
    version: `${versionOfModels(models)} ${DESCRIBE_VERSION}`,
    decoding: [beamSize, lengthAlpha, maxTokens, blockedNgram].join(' '),
  };
}
