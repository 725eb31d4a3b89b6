import type { ModelFile } from '#models/catalog/card-parts.ts';
import { isWholeOnnx } from '#models/catalog/onnx-whole.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { log } from '#utils/log/log.ts';
import { sha256 } from './sha256.ts';

/**
 * Reads one file of a model from the package.
 * @param base where the package lies; ends with a slash
 * @throws PictureError 'model-unavailable' where it is missing or not what the card says
 */
export async function readModelFile(base: string, file: ModelFile): Promise<ArrayBuffer> {
  const response = await fetch(new URL(`models/zoo/${file.path}`, base)).catch(() => null);
  if (!response?.ok) throw unavailable(`${file.path} is missing from the package.`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== file.bytes) {
    throw unavailable(`${file.path} has ${bytes.byteLength} bytes, its card says ${file.bytes}.`);
  }
  if ((await sha256(bytes)) !== file.sha256)
    throw unavailable(`${file.path} is not the file its card names.`);
  // The runtime would not say why it cannot read the file.
  if (file.path.endsWith('.onnx') && !isWholeOnnx(new Uint8Array(bytes))) {
    throw unavailable(`${file.path} was cut short before its card was written.`);
  }
  return bytes;
}

/**
 * For the `catch` of models that a description can do without.
 * @throws every error but that of a missing or broken file
 */
export function goOnWithout(what: string): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof PictureError && error.reason === 'model-unavailable')) throw error;
    log.swallow(`${what}: model unavailable`, error);
    return null;
  };
}

function unavailable(message: string): PictureError {
  return new PictureError('model-unavailable', `${message} Install the extension again.`);
}
