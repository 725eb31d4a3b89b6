import type { Pixels } from '#models/engine/picture/pixels.ts';
import { fit } from './fit.ts';
import { onTile } from './on-tile.ts';
import { partsOf } from './parts.ts';

/** What the network sees of a picture: each view is 64 x 64 pixels of premultiplied red, green, blue and alpha. */
export interface SymbolViews {
  /** One or two; none where nothing can be seen. */
  views: Uint8Array<ArrayBuffer>[];
  /** What lies on its tile, if it has one: for when the others give no name. */
  inside: Uint8Array<ArrayBuffer> | null;
}

/** The views of a picture, byte for byte as models/training/symbols/prepare.py makes them. */
export function viewsOf(pixels: Pixels): SymbolViews {
  const parts = partsOf(pixels);
  const last = parts.at(-1);
  const inner = last ? onTile(last) : null;
  return { views: parts.map(fit), inside: inner && fit(inner) };
}
