import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { PictureError } from '#utils/domain/picture-error.ts';

type Named = Pick<HubCard, 'name'>;

/** What ONNX Runtime and the browser say where memory cannot be had. */
const OUT_OF_MEMORY =
  /bad_alloc|out of memory|failed to allocate|allocation failed|cannot enlarge memory|\boom\b/i;

/** The model cannot be used as it lies in the store. */
export function unfit({ name }: Named, detail: string, cause?: unknown): PictureError {
  const message = `${name} cannot be used: ${detail}. Delete it under Models and download it again.`;
  return new PictureError('model-unavailable', message, { cause });
}

export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && OUT_OF_MEMORY.test(`${error.name} ${error.message}`);
}

export function outOfMemory({ name }: Named, cause?: unknown): PictureError {
  const message = `There is not enough memory for ${name}. Close other tabs, or choose a smaller model under Models.`;
  return new PictureError('too-little-memory', message, { cause, retry: true });
}
