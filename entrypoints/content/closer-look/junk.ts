import { PLACEHOLDERS } from './placeholders.ts';
import { IMAGE_FILE } from '#entrypoints/content/find/element/source.ts';

/** Names that cameras, phones and programs give to files by themselves, extension aside. */
const MACHINE_NAMES = [
  /^(img|ima?ge?|photo|pic|pict|picture|pxl|mvimg|dsc[nf]?|dscf|gopr|dji|scan|cimg|imgp|hpim|fb_img)[-_]?\d[\d_-]*(\(\d+\)|[-_~]([a-z]{0,6}\d*|[\da-f]{6,}))*$/i,
  /^(img|image|picture|pic|untitled|unnamed|download)[-_ ]?\(?\d{1,3}\)?$/i,
  /^p[1-9a-c]?\d{6,}$/i,
  /^\d{8}[-_]\d{4,}|^\d{5,}(_\d+)+(_[a-z])?$/,
  /^(screen ?(shot|capture)|bildschirmfoto|whatsapp image)\D{0,8}\d{4}-?\d\d/i,
];

const UUID = /^\{?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;
/** Long and hexadecimal, with letters and digits, so that neither a word nor a number is one. */
const CHECKSUM = /^(?=.*\d)(?=.*[a-f])[\da-f]{16,}$/i;
const ADDRESS = /^((https?|ftp|file):\/\/|data:\w+\/|blob:|\/\/|\.{0,2}\/\S+\/)\S*$/i;

/**
 * True where a text alternative says nothing of the picture: a file name, an address, a camera's number, a
 * checksum or a placeholder. Precision first: a word that could describe something is none of these.
 * @param text the name, trimmed
 * @param address where the picture comes from, to know its file name; '' if unknown
 */
export function isJunk(text: string, address = ''): boolean {
  const bare = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const stem = text.replace(IMAGE_FILE, '');
  return (
    PLACEHOLDERS.has(bare) ||
    [ADDRESS, UUID, CHECKSUM].some((pattern) => pattern.test(text)) ||
    MACHINE_NAMES.some((pattern) => pattern.test(stem)) ||
    isFileName(text, stem, fileNameOf(address))
  );
}

function isFileName(text: string, stem: string, file: string): boolean {
  if (IMAGE_FILE.test(text.replace(/[?#]\S*$/, '')) && !/\s/.test(text)) return true;
  // With spaces it may be a sentence that ends in a file's name, and without an extension a word.
  return stem === text
    ? text.includes('_') && text === file.replace(IMAGE_FILE, '')
    : wordsOf(text) === wordsOf(file);
}

function fileNameOf(address: string): string {
  const file = address.startsWith('data:') ? '' : address.replace(/[?#].*$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[\s+_-]+/g, ' ');
}
