/** The XML declaration must begin and end within this many bytes. */
const DECLARATION = 200;

interface TextOptions {
  /** In bytes: of the part from the start or, where it is negative, from the end. All by default. */
  length?: number;
  /** What the server says of the encoding. */
  charset?: string | undefined;
}

/**
 * The text of an SVG file, decoded as a browser decodes it: by its byte order mark, else as its XML declaration says (XML
 * 1.0, appendix F). What the server says counts for documents (`object`), but not for images, so it decides where the text
 * could not be decoded otherwise.
 */
export function svgText(
  { buffer }: DataView<ArrayBuffer>,
  { length = buffer.byteLength, charset }: TextOptions = {},
): string {
  const bytes = length < 0 ? buffer.slice(length) : buffer.slice(0, length);
  const label = encodingOf(new Uint8Array(buffer.slice(0, DECLARATION)));
  if (!charset || label.startsWith('utf-16')) return decode(bytes, label);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, charset);
  }
}

function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  // A byte order mark, or the "<" that a file begins with.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const text = String.fromCharCode(...start);
  // Behind a mark of UTF-8 no declaration is found.
  const declared = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(text)?.[1] ?? 'utf-8';
  // What could be read byte by byte is not in UTF-16, whatever it declares.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** As UTF-8 where there is no encoding of that name. */
function decode(bytes: ArrayBuffer, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
