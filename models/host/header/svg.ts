import type { Format, Size } from './format';

/** Where the root element must have begun; what stands before it are comments and declarations. */
const SEARCHED = 64 * 1024;

/** A prolog of declarations, comments and a document type, then the start tag of the root. */
const ROOT =
  /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE(?:[^>[]|\[[\s\S]*?\])*>\s*)*<(?:\w+:)?svg\b([^>]*)/i;

/** CSS pixels of the units that an SVG's size may have. */
const UNITS: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
};

/** What browsers take for a picture that states nothing (CSS 2.2, section 10.3.2). */
const DEFAULT: Size = { width: 300, height: 150 };

/** SVG 2: text, sized by `width` and `height`, else by the `viewBox`. */
export const svg: Format = {
  name: 'svg',
  mime: 'image/svg+xml',
  matches: (view) => rootAttributes(view) !== null,
  size(view) {
    const attributes = rootAttributes(view) ?? '';
    const box = /\bviewBox\s*=\s*["']\s*([^"']+)/i.exec(attributes)?.[1];
    const [, , boxWidth, boxHeight] =
      box
        ?.trim()
        .split(/[\s,]+/)
        .map(Number) ?? [];
    const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : null;
    const width = lengthOf(attributes, 'width');
    const height = lengthOf(attributes, 'height');
    if (width && height) return { width, height };
    if (width) return { width, height: ratio ? width / ratio : DEFAULT.height };
    if (height) return { width: ratio ? height * ratio : DEFAULT.width, height };
    return ratio ? { width: boxWidth!, height: boxHeight! } : DEFAULT;
  },
  complete: (view) => /<\/(?:\w+:)?svg\s*>|<(?:\w+:)?svg\b[^>]*\/>\s*$/i.test(svgText(view)),
};

/** The text of an SVG file, by its byte order mark, else UTF-8. */
export function svgText(
  { buffer, byteOffset, byteLength }: DataView<ArrayBuffer>,
  length = byteLength,
): string {
  const bytes = new Uint8Array(buffer, byteOffset, Math.min(length, byteLength));
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function rootAttributes(view: DataView<ArrayBuffer>): string | null {
  return ROOT.exec(svgText(view, SEARCHED))?.[1] ?? null;
}

/** A length in CSS pixels; null where there is none or it is relative. */
function lengthOf(attributes: string, name: string): number | null {
  const match = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*["']\\s*([\\d.]+(?:e[+-]?\\d+)?)(\\w*)\\s*["']`,
    'i',
  ).exec(attributes);
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ''];
  return match && unit ? Number(match[1]) * unit || null : null;
}
