import { spells, type Format } from './format.ts';

const SIGNATURE = '\x89PNG\r\n\x1A\n';

/** PNG, third edition: a signature, then chunks of length, type, data and checksum, the last one IEND. */
export const png: Format = {
  name: 'png',
  mime: 'image/png',
  matches: (view) => spells(view, 0, SIGNATURE),
  size: (view) =>
    spells(view, 12, 'IHDR') ? { width: view.getUint32(16), height: view.getUint32(20) } : null,
  complete(view) {
    for (let at = SIGNATURE.length; ; at += 12 + view.getUint32(at)) {
      if (view.getUint32(at + 4) === IEND) return at + 12 <= view.byteLength;
    }
  },
};

const IEND = 0x49454e44;
