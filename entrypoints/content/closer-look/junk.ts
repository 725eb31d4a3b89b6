import { ADDRESSES, FILE, MACHINE_NAMES, STOCK_NAMES } from './junk-names.ts';
import { PLACEHOLDERS, SENTENCES, TEMPLATE, WORDS_AROUND } from './placeholders.ts';

/**
 * True where a text alternative says nothing of the picture: a file name, an address, a camera's number, a stock library's,
 * a checksum, a placeholder or the remains of a template. Precision first: what could describe something is none of these.
 * @param text the name, trimmed
 * @param address where the picture comes from, to know its file name; '' if unknown
 */
export function isJunk(text: string, address = ''): boolean {
  const bare = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const stem = text.replace(FILE, '');
  return (
    PLACEHOLDERS.has(bare) ||
    isTemplate(text) ||
    [...ADDRESSES, ...SENTENCES].some((pattern) => pattern.test(text)) ||
    [...MACHINE_NAMES, ...STOCK_NAMES].some((pattern) => pattern.test(stem)) ||
    isFileName(text, stem, fileNameOf(address))
  );
}

/** Placeholders of a template that nobody filled in, and no words but those that frame them. */
function isTemplate(text: string): boolean {
  const rest = text.replace(TEMPLATE, ' ');
  return rest !== text && rest.replace(WORDS_AROUND, '').trim() === '';
}

function isFileName(text: string, stem: string, file: string): boolean {
  if (FILE.test(text.replace(/[?#]\S*$/, '')) && !/\s/.test(text)) return true;
  // With spaces it may be a sentence that ends in a file's name, and without an extension a word.
  return stem === text
    ? text.includes('_') && text === file.replace(FILE, '')
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
