import type { Size } from './shown-part.ts';

/** Sizes are remembered of so many files. */
const MOST_REMEMBERED = 500;

/** null while the file loads, and where it cannot. */
const sizes = new Map<string, Size | null>();

const loading = new Set<Promise<unknown>>();

/** Resolves once the sizes are known that were asked for so far: false where there was nothing to wait for. */
export async function learned(): Promise<boolean> {
  return (await Promise.all(loading)).length > 0;
}

/**
 * How large a picture is that the page itself shows; null where that is not known yet, or never will be. The browser has the
 * file, so it is not requested anew.
 */
export function naturalSizeOf(url: string, again: () => void): Size | null {
  const known = sizes.get(url);
  if (known !== undefined) return known;
  if (sizes.size >= MOST_REMEMBERED) sizes.clear();
  sizes.set(url, null);
  const size = learn(url, again);
  loading.add(size);
  void size.finally(() => loading.delete(size));
  return null;
}

async function learn(url: string, again: () => void): Promise<void> {
  const size = await loadedSizeOf(url);
  sizes.set(url, size);
  if (size) again();
}

function loadedSizeOf(url: string): Promise<Size | null> {
  const image = new Image();
  return new Promise((resolve) => {
    image.addEventListener('load', () => resolve({ width: image.naturalWidth, height: image.naturalHeight }));
    image.addEventListener('error', () => resolve(null));
    image.src = url;
  });
}
