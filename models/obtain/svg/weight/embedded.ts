import { readHeader } from '#models/obtain/header/read-header.ts';

const DATA_PICTURE = /data:image\/([\w+.-]+)[^,"')\s]*,([^"')\s<]*)/gi;

/** Characters that hold a file's header, which says how large the picture is. */
const HEADER = 65_536;

/**
 * Whether pictures that a drawing holds in itself may be decoded with it: none is a drawing again, which nobody has weighed,
 * and none has too many pixels.
 */
export function mayDecodeEmbedded(text: string): boolean {
  for (const [whole, type = '', data = ''] of text.matchAll(DATA_PICTURE)) {
    if (type.startsWith('svg')) return false;
    if (!/;base64,/i.test(whole)) continue;
    if (!isSmallEnough(data.slice(0, HEADER))) return false;
  }
  return true;
}

function isSmallEnough(base64: string): boolean {
  try {
    const decoded = atob(
      decodeURIComponent(base64)
        .replace(/\s/g, '')
        .slice(0, HEADER - (HEADER % 4)),
    );
    readHeader(Uint8Array.from(decoded, (character) => character.charCodeAt(0)).buffer);
    return true;
  } catch (error) {
    // What is no picture is not decoded.
    return !(error instanceof Error && 'reason' in error && error.reason === 'too-many-pixels');
  }
}
