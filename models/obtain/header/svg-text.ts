/** The XML declaration must begin and end within this many bytes. */
const DECLARATION = 200;

interface TextOptions {
  /** In bytes: of the part from the start or, where it is negative, from the end. All by default. */
  length?: number;
  /** What the server says of the encoding. */
  charset?: string | undefined;
}

/** The text of an SVG file, decoded as a browser decodes it. */
export function svgText(
  { buffer }: DataView<ArrayBuffer>,
  { length = buffer.byteLength, charset }: TextOptions = {},
): string {
  const bytes = length < 0 ? buffer.slice(length) : buffer.slice(0, length);
  return decoderFor(new Uint8Array(buffer.slice(0, DECLARATION)), charset).decode(bytes);
}

/** By byte order mark, else as the server says, else as the XML declaration says (RFC 7303, section 3; XML 1.0, appendix F). */
function decoderFor(start: Uint8Array, charset: string | undefined): TextDecoder {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder();
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (charset) return decoderNamed(charset);
  // Without a mark: the "<" that a file begins with.
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le');
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be');
  const declaration = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(String.fromCharCode(...start));
  const decoder = decoderNamed(declaration?.[1] ?? '');
  // What could be read byte by byte is not in UTF-16, whatever it declares.
  return decoder.encoding.startsWith('utf-16') ? new TextDecoder() : decoder;
}

/** The decoder of an encoding; of UTF-8 where there is none of that name. */
function decoderNamed(label: string): TextDecoder {
  try {
    return new TextDecoder(label || 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
