import type { Size } from './shown-part.ts';

/** Sizes are remembered of so many files. */
const MOST_REMEMBERED = 500;

/** null where there is no such picture. */
const sizes = new Map<string, Size | null>();

const loading = new Map<string, Promise<unknown>>();

/** Resolves once the sizes are known that were asked for so far: false where there was nothing to wait for. */
export async function learned(): Promise<boolean> {
  return (await Promise.all(loading.values())).length > 0;
}

/**
 * How large a picture is that the page itself shows; null where that is not known yet, or never will be. The browser has the
 * file, so it is not requested anew.
 * @param again is called once the size is known, whoever asked for it first: one sheet is shown by many elements.
 */
export function naturalSizeOf(url: string, again: () => void): Size | null {
  const known = sizes.get(url);
  if (known !== undefined) return known;
  const learning = loading.get(url) ?? learn(url);
  loading.set(url, learning);
  void tellWhenKnown(url, learning, again);
  return null;
}

async function tellWhenKnown(url: string, learning: Promise<unknown>, again: () => void): Promise<void> {
  await learning;
  if (sizes.get(url)) again();
}

async function learn(url: string): Promise<void> {
  const size = await loadedSizeOf(url);
  if (sizes.size >= MOST_REMEMBERED) sizes.clear();
  sizes.set(url, size);
  loading.delete(url);
}

function loadedSizeOf(url: string): Promise<Size | null> {
  const image = new Image();
  return new Promise((resolve) => {
    image.addEventListener('load', () => resolve({ width: image.naturalWidth, height: image.naturalHeight }));
    image.addEventListener('error', () => resolve(null));
    image.src = url;
  });
}
