import type { Format, PictureSize } from './format.ts';
import { svgText } from './svg-text.ts';

/** The root element must begin within this many bytes from the start, and close within as many from the end. */
const SEARCHED = 64 * 1024;

/** CSS pixels in each unit that the size of an SVG may have. */
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

/** The size that browsers give a picture that states none (CSS 2.2, section 10.3.2). */
const DEFAULT: PictureSize = { width: 300, height: 150 };

/** SVG 2: text, sized by `width` and `height`, else by the `viewBox`. */
export const svg: Format = {
  name: 'svg',
  mime: 'image/svg+xml',
  matches: (view) => rootAttributes(view) !== null,
  size(view) {
    const attributes = rootAttributes(view) ?? '';
    const box = /\bviewBox\s*=\s*["']([^"']+)/i.exec(attributes)?.[1];
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
  complete: (view) =>
    rootAttributes(view)?.endsWith('/') || /<\/(?:\w+:)?svg\s*>/i.test(svgText(view, { length: -SEARCHED })),
};

/** The attributes in the start tag of the root; null where the root is not `svg`. */
function rootAttributes(view: DataView<ArrayBuffer>): string | null {
  const text = svgText(view, { length: SEARCHED });
  const start = afterProlog(text);
  const root = /<(?:\w+:)?svg\b([^>]*)/iy;
  root.lastIndex = start;
  return root.exec(text)?.[1] ?? null;
}

/**
 * Where the root element begins: after declarations, comments and a document type. Found step by step, since a single
 * regular expression could be made to run forever.
 */
function afterProlog(text: string): number {
  for (let at = 0; ;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = endOfPrologItem(text, at);
    if (end <= at) return at;
    at = end;
  }
}

/** Where the item that begins at `at` ends; -1 where there is none, or no end. */
function endOfPrologItem(text: string, at: number): number {
  if (text.startsWith('<?', at)) return after(text, '?>', at);
  if (text.startsWith('<!--', at)) return after(text, '-->', at);
  if (!text.startsWith('<!', at)) return -1;
  const subset = text.indexOf('[', at);
  const close = text.indexOf('>', at);
  return subset >= 0 && subset < close ? after(text, '>', text.indexOf(']', subset)) : close + 1;
}

function after(text: string, end: string, from: number): number {
  const at = from < 0 ? -1 : text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

/** A length in CSS pixels; null where there is none or it is relative. */
function lengthOf(attributes: string, name: string): number | null {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)`, 'i').exec(attributes)?.[1];
  const [, number, unit = ''] = /^\s*([\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(value ?? '') ?? [];
  const pixels = UNITS[unit.toLowerCase()];
  return number && pixels ? Number(number) * pixels || null : null;
}
