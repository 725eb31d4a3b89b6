const UUID = /(?:^|[-_])(?:[a-z][-_])?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** Groups of hexadecimal digits, at least one with a figure: shorter relatives of a UUID. */
const HEX_GROUPS = /^(?=.*\d)[\da-f]{4,}(-[\da-f]{4,}){2,}$/i;
/** What cameras and telephones call their pictures. */
const CAMERA =
  /(?:^|[-_. ])(?:dsc[nf]?|img|imgp|imag|_?mg|pxl|dji|gopr|mvi|cimg|pict|hpim|p\d|wp|vid|kep)[-_ ]*\d{3,}[-_~\d]*/gi;
/** The same of words that may also begin a name: only where no word follows. */
const NUMBERED =
  /(?:^|[-_. ])(?:p|sam|web|screenshot|screen[-_ ]shot|whatsapp[-_ ](?:image|video)|photo|image|capture|scan|bildschirmfoto)[-_ ]*\d{3,}(?!.*\p{L}{3}).*$/iu;
const DATE = /(?:^|[-_. ])(?:19|20)\d\d[-_.]?(?:0\d|1[0-2])[-_.]?[0-3]\d(?=$|[-_. ])/g;
/** Sizes and the like that programs add to the end of a file's name. */
const SIZE =
  /[-_@](?:\d{2,5}x\d{0,5}|\d{2,5}px|[wh]\d{2,5}|\d+x|scaled|resized|thumb(?:nail)?|\(?cropped\)?)$/i;
/** A shop's id before the words, and the two letters that the same shop adds after them. */
const SHOP_ID = /^[A-Z]{2,4}-\d{6,}-|-?_[A-Z]{2}$/g;

/** The parts of a slug that a person may have written, in their order. */
export function withoutMachineParts(stem: string): string[] {
  if (HEX_GROUPS.test(stem)) return [];
  let rest = stem.replace(UUID, '').replace(SHOP_ID, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(SIZE, '');
  }
  rest = rest.replace(NUMBERED, '').replace(CAMERA, ' ').replace(DATE, ' ');
  const parts = rest
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .flatMap(apart)
    .filter(Boolean);
  return withoutIds(withoutIds(parts).toReversed())
    .toReversed()
    .filter((part) => !isNoise(part));
}

/** Without the ids at the start: the numbers and single letters there, where one of them is an id. */
function withoutIds(parts: readonly string[]): string[] {
  const words = parts.findIndex((part) => !isId(part) && !/^\p{L}$|\d/u.test(part));
  const last = parts.slice(0, words === -1 ? parts.length : words).findLastIndex(isId);
  return parts.slice(last + 1);
}

/** Splits a word at its capitals: "AboutUs" is two words, "iPhone" is one. */
function apart(part: string): string[] {
  return /^[a-z]{2,}(?:[A-Z][a-z]+)+$|^[A-Z][a-z]{2,}(?:[A-Z][a-z]+)+$/.test(part)
    ? part.split(/(?=[A-Z])/).map((word) => word.toLowerCase())
    : [part];
}

/** A number that is no year and too long for a count, or a mixture of letters and figures that no product is called. */
function isId(part: string): boolean {
  if (/^\d+$/.test(part)) return part.length > 4 || (part.length === 4 && !/^(1[5-9]|20)/.test(part));
  if (!/\d/.test(part)) return /^[a-z]{5,}$/i.test(part) && !/[aeiouy]/i.test(part);
  return part.length > 4 && !/^\p{L}{3,}\d{1,4}$|^\d{1,4}\p{L}{1,3}$/u.test(part);
}

/** Left over between words: what a machine put there. */
function isNoise(part: string): boolean {
  return isId(part) && (part.length > 8 || /^[a-z]+$/i.test(part));
}
