/** The XML declaration must begin and end within this many bytes. */
const DECLARATION = 200;

interface TextOptions {
  /** In bytes: of the part from the start or, where it is negative, from the end. All by default. */
  length?: number;
  /** What the server says of the encoding. */
  charset?: string | undefined;
}

/**
 * The text of an SVG file, decoded as Chromium decodes it: of an `img` by its byte order mark, else as UTF-8, whatever it
 * declares, or not at all; of a document (`object`) as the server says, else as its XML declaration says (RFC 7303, section 3).
 */
export function svgText(
  { buffer }: DataView<ArrayBuffer>,
  { length = buffer.byteLength, charset }: TextOptions = {},
): string {
  const bytes = length < 0 ? buffer.slice(length) : buffer.slice(0, length);
  const start = new Uint8Array(buffer.slice(0, DECLARATION));
  const marked = markedEncoding(start);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, charset ?? declaredEncoding(start));
  }
}

/** By the byte order mark, or the "<" that a file begins with. */
function markedEncoding([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

function declaredEncoding(start: Uint8Array): string {
  const text = String.fromCharCode(...start);
  return /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(text)?.[1] ?? 'utf-8';
}

/** As UTF-8 where there is no encoding of that name. */
function decode(bytes: ArrayBuffer, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
