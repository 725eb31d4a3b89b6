import type { Format } from './format.ts';

const [START_OF_IMAGE, END_OF_IMAGE, START_OF_SCAN] = [0xffd8, 0xffd9, 0xffda];

/** JPEG (ITU-T T.81, annex B): segments of marker and length up to the scans, which end with a marker. */
export const jpeg: Format = {
  name: 'jpeg',
  mime: 'image/jpeg',
  matches: (view) => view.byteLength > 2 && view.getUint16(0) === START_OF_IMAGE && view.getUint8(2) === 0xff,
  size(view) {
    for (const { marker, at } of segments(view)) {
      if (isFrameHeader(marker)) return { height: view.getUint16(at + 3), width: view.getUint16(at + 5) };
    }
    return null;
  },
  complete(view) {
    for (const { marker, at } of segments(view)) {
      // Inside a scan a byte FF is always followed by 00 or a restart marker: this can only be the end.
      if (marker === START_OF_SCAN) return hasMarker(view, END_OF_IMAGE, at);
    }
    return false;
  },
};

/** The segments up to the first scan. `at` is the position of the length. */
function* segments(view: DataView): Generator<{ marker: number; at: number }> {
  for (let at = 2; ;) {
    while (view.getUint16(at) === 0xffff) at++; // fill bytes
    const marker = view.getUint16(at);
    if (marker < 0xff01) return; // no marker here: a damaged file
    at += 2;
    yield { marker, at };
    if (marker === START_OF_SCAN) return;
    const standsAlone = marker >= 0xffd0 && marker <= 0xffd9;
    if (!standsAlone) at += view.getUint16(at);
  }
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which lie among them. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

/** Searches from the end, where the marker usually is. */
function hasMarker(view: DataView, marker: number, from: number): boolean {
  for (let at = view.byteLength - 2; at >= from; at--) if (view.getUint16(at) === marker) return true;
  return false;
}
