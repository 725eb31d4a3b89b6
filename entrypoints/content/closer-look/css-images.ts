/** One picture in a style sheet: the file, and how many of its pixels are one CSS pixel. */
export interface CssImage {
  url: string;
  density: number;
}

/** Types of files that Chromium and Firefox show. */
const SHOWN_TYPES = /^image\/(png|apng|jpe?g|gif|webp|avif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)$/i;

/** The images of a computed value, one for each layer, the top one first; null where a layer has no file. */
export function imagesIn(value: string, density: number): (CssImage | null)[] {
  return apart(value).map((layer) => {
    const set = /^(?:-webkit-)?image-set\((.*)\)$/s.exec(layer)?.[1];
    if (set === undefined) {
      const url = urlIn(layer);
      return url === null ? null : { url, density: 1 };
    }
    return chosenOf(set, density);
  });
}

/** The file of an image set that browsers take: the least dense that is dense enough, else the densest. */
function chosenOf(set: string, density: number): CssImage | null {
  const options = apart(set).flatMap((option) => {
    const type = /type\("([^"]*)"\)/.exec(option)?.[1];
    const url = urlIn(option) ?? /^"((?:[^"\\]|\\.)+)"/.exec(option)?.[1] ?? null;
    if (url === null || (type !== undefined && !SHOWN_TYPES.test(type))) return [];
    const [, number, unit] = /\s([\d.]+)(dppx|x|dpi|dpcm)\b/.exec(option.replace(/"[^"]*"/g, '""')) ?? [];
    const perPixel = unit === 'dpi' ? 1 / 96 : unit === 'dpcm' ? 2.54 / 96 : 1;
    return [{ url, density: number === undefined ? 1 : Number(number) * perPixel }];
  });
  const sorted = options.toSorted((one, other) => one.density - other.density);
  return sorted.find((option) => option.density >= density) ?? sorted.at(-1) ?? null;
}

function urlIn(value: string): string | null {
  return /url\("((?:[^"\\]|\\.)+)"\)/.exec(value)?.[1]?.replace(/\\(.)/g, '$1') ?? null;
}

/** The parts between the commas that stand in no brackets and no string. */
export function apart(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const token of value.match(/"(?:[^"\\]|\\.)*"|[^]/g) ?? []) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += token;
  }
  return [...parts, part.trim()];
}
