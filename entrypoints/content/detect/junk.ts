import { PLACEHOLDERS } from './data/placeholders';

const EXTENSION = /\.(?:jpe?g|jfif|pjpeg|a?png|gif|webp|avif|heic|svgz?|bmp|tiff?|ico)$/i;

/** Names that cameras, phones and programs give to files by themselves, extension aside. */
const MACHINE_NAMES = [
  /^(?:img|image|imag|photo|pic|picture|pict|pxl|mvimg|dsc[nf]?|dscf|sam|gopr|dji|vid|scan|mov|cimg|imgp|hpim|kif|fb_img|wp|untitled|unnamed|screenshot|file|download)[-_ ]?\(?\d[\d_-]*\)?(?:[-_~](?:wa|burst|mp|hdr|pano|edited|copy|cover|scaled|\d)\w*)*$/i,
  /^p[1-9a-c]?\d{6,}$/i,
  /^\d{8}[-_]\d{4,9}(?:[-_~(]\w*\)?)*$/,
  /^\d{5,}(?:_\d+)+(?:_[a-z])?$/,
  /^(?:screenshot|screen ?shot|screen ?capture|bildschirmfoto|whatsapp image)[-_ ](?:from[-_ ])?(?:\w+[-_ ])?\d{2,4}-\d\d-\d\d\b.*$/i,
];

const UUID = /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;
/** A checksum: hexadecimal, long, and with digits, so that no word is one. */
const CHECKSUM = /^(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{16,}$/i;
const ADDRESS = /^(?:(?:https?|ftp|file):\/\/|data:\w+\/|blob:|\/{2}\w)\S*$|^\.{0,2}\/\S+\/\S+$/i;

/**
 * True where a text alternative says nothing of the picture: a file name, an address, a camera's number, a
 * checksum or a placeholder. Precision first: a word that could describe something is none of these.
 * @param text the name, trimmed
 * @param address where the picture comes from, to know its file name; '' if unknown
 */
export function isJunk(text: string, address = ''): boolean {
  const bare = text.toLowerCase().replace(/^[\s"'([<{*.]+|[\s"')\]>}*.:!]+$/g, '');
  if (PLACEHOLDERS.has(bare) || PLACEHOLDERS.has(text.toLowerCase())) return true;
  if (ADDRESS.test(text) || UUID.test(text) || CHECKSUM.test(text)) return true;
  return isFileName(text, address) || MACHINE_NAMES.some((pattern) => pattern.test(stemOf(text)));
}

function isFileName(text: string, address: string): boolean {
  const path = text.replace(/[?#]\S*$/, '');
  if (EXTENSION.test(path) && !/\s/.test(path)) return true;
  const file = fileNameOf(address);
  if (!file) return false;
  // With spaces it may be a sentence that ends in a file's name, and without an extension a word.
  return EXTENSION.test(text) ? spaced(text) === spaced(file) : text === stemOf(file) && text.includes('_');
}

function fileNameOf(address: string): string {
  if (address.startsWith('data:')) return '';
  const file = address.replace(/[?#].*$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

function stemOf(file: string): string {
  return file.replace(EXTENSION, '');
}

function spaced(text: string): string {
  return text.toLowerCase().replace(/[\s+_-]+/g, ' ');
}
